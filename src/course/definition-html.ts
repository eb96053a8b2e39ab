import { markdownToHtml } from "satteri"
import { lessonFeatures } from "./features.ts"
import { pagePlugins } from "./lesson-markdown.ts"
import { plainHtml } from "./plain-html.ts"

/** The definition of a term as HTML; tags in it are left out, as the check says. */
export async function definitionHtml(definition: string): Promise<string> {
  const { html } = await markdownToHtml(definition, {
    features: lessonFeatures,
    mdastPlugins: [plainHtml(() => undefined)],
    hastPlugins: pagePlugins,
  })
  return html
}
