import { access, constants } from "node:fs/promises"
import { delimiter, join } from "node:path"

/** The Firefox of this machine, if it has one. */
export async function findFirefox(): Promise<string | undefined> {
  const folders = (process.env["PATH"] ?? "").split(delimiter)
  for (const file of folders.flatMap((folder) =>
    ["firefox", "firefox-esr"].map((name) => join(folder, name)),
  )) {
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return file
  }
  return undefined
}
