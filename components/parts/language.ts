/** The language of the page that a component stands on. */
export const languageOf = ({
  params,
}: {
  readonly params: Record<string, string | undefined>
}): string => params["language"] ?? "en"
