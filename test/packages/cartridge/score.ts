/**
 * The score that a test gives for an answer to one of its items, as the standard has it found:
 * conditions are met in turn, until one that holds says not to go on.
 *
 * @param given the names of the choices, or what was typed.
 */
export function score(item: Element, given: readonly string[]): number {
  let found = 0
  for (const condition of item.querySelectorAll("respcondition")) {
    const asked = condition.querySelector("conditionvar")
    if (asked === null || !holds(asked, given)) continue
    const set = condition.querySelector("setvar")
    if (set !== null) found = Number(set.textContent)
    if (condition.getAttribute("continue") !== "Yes") break
  }
  return found
}

function holds(element: Element, given: readonly string[]): boolean {
  if (element.localName === "varequal") return given.includes(element.textContent)
  if (element.localName === "other") return true
  const all = [...element.children].every((part) => holds(part, given))
  return element.localName === "not" ? !all : all
}
