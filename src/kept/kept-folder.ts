/** Where the builds of a project keep what they make. */
export const keptFolder = (root: URL): URL => new URL(".cache/kept/", root)
