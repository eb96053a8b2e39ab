import { parseXml } from "./parse-xml.ts"

/** A manifest that no platform could follow. */
export class UnsoundManifest extends Error {
  override readonly name = "UnsoundManifest"
  constructor(fault: string) {
    super(
      `The manifest of the package ${fault}; nothing was written. ` +
        "Names of lessons are small letters, digits and hyphens, and each is there once: npm run check",
    )
  }
}

/** @throws UnsoundManifest where its identifiers are no names, or taken twice, or lead nowhere. */
export function requireSoundManifest(text: string): void {
  const document = parseXml(text)
  const all = (name: string, selector = "*"): readonly string[] =>
    [...document.querySelectorAll(`${selector}[${name}]`)].map(
      (element) => element.getAttribute(name) ?? "",
    )
  const seen = new Set<string>()
  for (const identifier of all("identifier")) {
    if (!/^[A-Za-z_][\w.-]*$/.test(identifier))
      throw new UnsoundManifest(`names something "${identifier}", which XML does not allow`)
    if (seen.has(identifier)) throw new UnsoundManifest(`names two things "${identifier}"`)
    seen.add(identifier)
  }
  const resources = new Set(all("identifier", "resource"))
  for (const reference of all("identifierref"))
    if (!resources.has(reference))
      throw new UnsoundManifest(`refers to "${reference}", which it does not have`)
}
