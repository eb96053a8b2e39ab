import { loading } from "./package-page.ts"
import { scriptReferences, styleReferences } from "./references.ts"

/** All that a page loads or leads to, as it is written there. */
export async function pageReferences(document: Document): Promise<readonly string[]> {
  const styles = [...document.querySelectorAll("style")].flatMap(({ textContent }) =>
    styleReferences(textContent).map(({ value }) => value),
  )
  const scripts = await Promise.all(
    [...document.querySelectorAll('script[type="module"]:not([src])')].map(
      async ({ textContent }) => (await scriptReferences(textContent)).map(({ value }) => value),
    ),
  )
  const sets = [...document.querySelectorAll("[srcset]")].flatMap((element) =>
    (element.getAttribute("srcset") ?? "").split(",").map((each) => each.trim().split(/\s+/)[0]),
  )
  return [...attributes(document), ...styles, ...scripts.flat(), ...sets]
}

function attributes(document: Document): string[] {
  return [...loading, ["a[href]", "href"] as const].flatMap(([selector, name]) =>
    [...document.querySelectorAll(selector)].flatMap((element) => element.getAttribute(name) ?? []),
  )
}
