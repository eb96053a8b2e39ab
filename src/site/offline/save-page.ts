import { ask } from "./ask.ts"
import { saveFiles } from "./save-files.ts"

/** Keeps this page and all that it works with on the device; says whether all of it is there. */
export async function savePage(): Promise<boolean> {
  const question = { kind: "needed", page: location.href } as const
  const { files } = await ask(question)
  const page = files.at(0)
  if (page === undefined) return false
  if (!page.isSaved) {
    await saveFiles([page])
    // Of another version than the worker's: what it works with is that version's too.
    if ((await ask(question)).files.at(0)?.isSaved !== true) return false
  }
  await saveFiles(files.slice(1))
  return (await ask(question)).files.every(({ isSaved }) => isSaved)
}
