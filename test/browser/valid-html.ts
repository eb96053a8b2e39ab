import { glob, readFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { HtmlValidate, StaticConfigLoader } from "html-validate"

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:recommended"],
    rules: {
      // `<input>` and `<input />` are the same HTML; Preact writes the one and Astro the other.
      "void-style": "off",
      // Drawings carry their colours and places in `style` attributes.
      "no-inline-style": "off",
      // What the search finds is a list of links, which a `<select>` cannot hold.
      "prefer-native-element": ["error", { exclude: ["listbox"] }],
      // Choices of which several are right have one name, as HTML means it for checkboxes too.
      "form-dup-name": ["error", { shared: ["radio", "checkbox"] }],
    },
  }),
)

/** What the rules find and is meant all the same. */
const excused = [
  // The search answers while one types, and Enter opens what is chosen: nothing is left to submit.
  { rule: "wcag/h32", within: "site-search" },
  // Around each control of a figure one without a role switches it off; those with a role have names.
  { rule: "wcag/h71", within: "astro-island" },
] as const

/** What is invalid in these pages of a folder, each with its place. */
export async function invalidIn(folder: URL, pages = "**/*.html"): Promise<string[]> {
  const root = fileURLToPath(folder)
  const names = (await Array.fromAsync(glob(pages, { cwd: root }))).sort()
  if (names.length === 0) throw new Error(`there is no page in ${root}`)
  const found: string[] = []
  for (const name of names)
    found.push(...(await invalidInPage(await readFile(join(root, name), "utf8"), name)))
  return found
}

/** What is invalid in the text of a page. */
export async function invalidInPage(html: string, name: string): Promise<string[]> {
  const { results } = await validator.validateString(html)
  return results
    .flatMap(({ messages }) => messages)
    .filter(
      ({ ruleId, selector }) =>
        !excused.some(({ rule, within }) => rule === ruleId && selector?.includes(within) === true),
    )
    .map(
      ({ ruleId, message, selector }) =>
        `${name}: ${message} [${ruleId}] at ${selector ?? "the page"}`,
    )
}
