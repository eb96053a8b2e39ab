import { glob } from "node:fs/promises"
import { z } from "astro/zod"
import { inThreads, sharesOf } from "../in-threads.ts"
import type { DescribedFile, Description } from "./describe-files.ts"
import type { SiteList } from "./site-list.ts"

const filesSchema = z.array(
  z.object({
    path: z.string(),
    integrity: z.string(),
    bytes: z.number(),
    named: z.array(z.string()),
  }),
) satisfies z.ZodType<readonly DescribedFile[]>

/** What is offered to machines or for another place, and not needed to read the course. */
const isLeftOut = (name: string): boolean =>
  /\.(xml|txt|zip|webmanifest|map|br|gz)$/.test(name) ||
  /(^|\/)(404\.html|icons\/.*|cards\/.*\.png|service-worker\.js)$/.test(name)

/** Lists the files of a build, each with the files that it names. */
export async function makeList(folder: string, languages: readonly string[]): Promise<SiteList> {
  const names = await Array.fromAsync(glob("**/*.*", { cwd: folder }))
  const own = names
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => !isLeftOut(name))
    .sort()
  // Fonts and icons, which are named in the head of a page by their place.
  const others = own.filter((name) => /^(?!_astro\/).*\.(woff2|svg|css|js)$/.test(name))
  const module = new URL("describe-files.ts", import.meta.url)
  const tasks = sharesOf(own).map((names): Description => ({ folder, names, others }))
  const described = await inThreads(module, "describeFiles", tasks)
  const files = described.flatMap((share) => filesSchema.parse(share))
  const places = new Map(files.map(({ path }, place) => [path, place]))
  return {
    languages,
    files: files.map(({ named, ...file }) => ({
      ...file,
      needs: named.flatMap((path) => places.get(path) ?? []),
    })),
  }
}
