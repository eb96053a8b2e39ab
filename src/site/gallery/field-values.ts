import type { Field } from "../../experiment/field.ts"

/** What a field takes, in as few words as will do. */
export function fieldValues(language: string, field: Field): string {
  const number = new Intl.NumberFormat(language, { maximumSignificantDigits: 7 })
  if (field.kind === "choice") return field.choices.join(", ")
  if (field.kind === "sizes") return `1–${number.format(field.max)}, × ${number.format(field.most)}`
  return `${number.format(field.min)}–${number.format(field.max)}`
}
