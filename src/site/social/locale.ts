/** A language with the country that it is most at home in, as Open Graph writes it: `ko_KR` for ko. */
export function localeOf(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize()
  return region === undefined ? code : `${code}_${region}`
}
