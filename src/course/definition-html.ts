import { markdownToHtml } from "satteri"
import { definitionOf } from "./definition.ts"
import { pagePlugins } from "./lesson-markdown.ts"

/** The definition of a term as a paragraph of HTML, made of the same words as in a lesson. */
export async function definitionHtml(definition: string): Promise<string> {
  const { html } = await markdownToHtml("…", {
    mdastPlugins: [
      {
        name: "downhill-definition",
        paragraph: (node) => ({ ...node, children: definitionOf(definition) }),
      },
    ],
    hastPlugins: pagePlugins,
  })
  return html
}
