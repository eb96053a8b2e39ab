/** How the hosts of repositories address the editor of a file. */
const editors = [
  { host: /(^|\.)github\./, path: "edit" },
  { host: /(^|\.)gitlab\./, path: "-/edit" },
  { host: /(^|\.)(codeberg|gitea|forgejo)\./, path: "_edit" },
] as const

/** Where a file of the repository is edited; undefined where there is no repository, or its host is unknown. */
export function editAddress(
  { repository, branch }: { readonly repository?: string | undefined; readonly branch: string },
  file: string,
): string | undefined {
  if (repository === undefined) return undefined
  const { hostname } = new URL(repository)
  const editor = editors.find(({ host }) => host.test(hostname))
  if (editor === undefined) return undefined
  const base = repository.replace(/(\.git)?\/*$/, "")
  return [base, editor.path, branch, ...file.split("/").map(encodeURIComponent)].join("/")
}
