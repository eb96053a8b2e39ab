import { quote, refuse, type Parsed } from "./field.ts"

/** Values by the names of their fields, as a link or an attribute list has them. */
export type Values = Readonly<Record<string, number | string>>

/** The form of links that is written now; what other forms said is not guessed at. */
const version = "v1"

/** A link that changes nothing. */
export const bareLink = version

/**
 * What differs between `values` and `base`, as a short text for an address:
 * `v1,rate:0.4,batch:32`. Empty where nothing differs.
 */
export function toLink(values: Values, base: Values): string {
  const changes = Object.keys(values)
    .filter((name) => values[name] !== base[name])
    .map((name) => `${name}:${values[name]}`)
  return changes.length === 0 ? "" : [version, ...changes].join(",")
}

/** The values that a link's text names, unread; refuses a text of another form. */
export function fromLink(text: string): Parsed<Readonly<Record<string, string>>> {
  const [form, ...parts] = text.split(",")
  if (form !== version)
    return refuse({
      field: "link",
      message: `the link begins with ${quote(form)}; links of this course begin with ${version}`,
    })
  const stray = parts.find((part) => !/^\w+:/.test(part))
  if (stray !== undefined)
    return refuse({ field: "link", message: `the link says ${quote(stray)}; it takes name:value` })
  return {
    ok: true,
    value: Object.fromEntries(
      parts.map((part) => [part.slice(0, part.indexOf(":")), part.slice(part.indexOf(":") + 1)]),
    ),
  }
}
