/** The text of a file of the course, by its path below `content/`; undefined where there is none. */
type Read = (path: string) => Promise<string | undefined>

/** @throws Error that names the first of these files that is there already. */
export async function refuseToOverwrite(paths: readonly string[], read: Read): Promise<void> {
  for (const path of paths)
    if ((await read(path)) !== undefined)
      throw new Error(
        `content/${path} is there already; nothing was written. --force writes over it.`,
      )
}

/** @throws Error where a lesson would have two files in one language, which no course can have. */
export async function refuseTwins(paths: readonly string[], read: Read): Promise<void> {
  for (const twin of paths.map((path) => path.replace(/\.md$/, ".mdx")))
    if ((await read(twin)) !== undefined)
      throw new Error(
        `content/${twin} is this lesson in the same language; nothing was written. Move it away first.`,
      )
}
