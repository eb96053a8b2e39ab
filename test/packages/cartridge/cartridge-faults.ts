import { readFile } from "node:fs/promises"
import { validateXML } from "xmllint-wasm"

/** What is wrong with a manifest, or with a test, by what the standard asks; empty where all is well. */
export async function cartridgeFaults(
  kind: "manifest" | "assessment",
  xml: string,
): Promise<string> {
  const { valid, rawOutput } = await validateXML({
    xml: { fileName: `${kind}.xml`, contents: xml },
    schema: { fileName: `${kind}.xsd`, contents: await schema(`${kind}.xsd`) },
    preload: [{ fileName: "lom.xsd", contents: await schema("lom.xsd") }],
  })
  return valid ? "" : rawOutput
}

const schema = (name: string): Promise<string> => readFile(new URL(name, import.meta.url), "utf8")
