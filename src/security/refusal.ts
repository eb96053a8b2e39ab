type Attributes = Readonly<Record<string, string>>

/** The attributes from which browsers load something of themselves. */
const loading: Readonly<Record<string, readonly string[]>> = {
  audio: ["src"],
  form: ["action"],
  iframe: ["src"],
  image: ["href", "xlink:href"],
  img: ["src", "srcset"],
  input: ["src"],
  link: ["href"],
  script: ["src"],
  source: ["src", "srcset"],
  track: ["src"],
  use: ["href", "xlink:href"],
  video: ["src", "poster"],
}

/** Links of these kinds are loaded, others only say where something is. */
const loadedLinks = /\b(?:icon|manifest|modulepreload|prefetch|preload|stylesheet)\b/i

/**
 * Says of an element that could not work under a page's policy what it is, why, and how to mend it.
 *
 * @returns undefined where it works.
 */
export function refusalOf(name: string, attributes: Attributes): string | undefined {
  if (name === "object" || name === "embed" || name === "base")
    return `<${name}> is not used by pages of a course.\n  ${replaced[name]}`
  const handler = Object.keys(attributes).find(isHandler)
  if (handler !== undefined)
    return `${told(name, attributes, handler)} has script in an attribute, which no browser runs here.\n  Listen to the event in a <script>.`
  const script = ["action", "href", "src"].find((attribute) => isScript(attributes[attribute]))
  if (script !== undefined)
    return `${told(name, attributes, script)} has script for an address, which no browser runs here.\n  Make it a button, and listen to its clicks in a <script>.`
  const foreign = loads(name, attributes).find((attribute) => isElsewhere(attributes[attribute]))
  if (foreign !== undefined)
    return `${told(name, attributes, foreign)} is loaded from another host, which would tell that host who reads the page.\n  Put the file beside the lesson, or link to it.`
  return undefined
}

const replaced = {
  object: "Show it by <img>, <video> or <iframe>, or link to it.",
  embed: "Show it by <img>, <video> or <iframe>, or link to it.",
  base: "Write addresses from the page itself: ../other-lesson/.",
} as const

const loads = (name: string, { rel = "" }: Attributes): readonly string[] =>
  name === "link" && !loadedLinks.test(rel) ? [] : (loading[name] ?? [])

const isHandler = (attribute: string): boolean => /^on[a-z]{3,}$/.test(attribute)

const isScript = (value = ""): boolean => /^\s*javascript:/i.test(value)

const isElsewhere = (value = ""): boolean =>
  /(?:^|,)\s*(?:https?:)?\/\//i.test(value) && !/^\s*data:/i.test(value)

const told = (name: string, attributes: Attributes, attribute: string): string =>
  `<${name} ${attribute}="${(attributes[attribute] ?? "").slice(0, 80)}">`
