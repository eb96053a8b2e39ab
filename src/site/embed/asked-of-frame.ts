import { choice, parseField } from "../../experiment/field.ts"
import type { embedWords } from "./words.ts"

/** What there is to choose from. */
interface Known {
  readonly languages: readonly string[]
  /** The lessons of the course, by the names of their folders. */
  readonly lessons: readonly string[]
}

/** What the address of a frame asks for besides its figure. */
interface Asked {
  /** The lesson that the figure was taken from, and the figure's name there. */
  readonly from: { readonly lesson: string; readonly place: string } | undefined
  /** What it asks for in vain, in sentences. */
  readonly amiss: readonly string[]
}

const themes = choice("light", "dark")

/** Reads what the address of a frame asks for; what there is not is said and left aside. */
export function askedOfFrame(
  parameters: URLSearchParams,
  { languages, lessons }: Known,
  words: Pick<(typeof embedWords)["en"], "takes" | "noLesson">,
): Asked {
  const [first = "en", ...others] = languages
  const amiss: string[] = []
  for (const [name, field] of [
    ["lang", choice(first, ...others)],
    ["theme", themes],
  ] as const) {
    const found = parameters.get(name)
    if (found !== null && !parseField(name, field, found).ok)
      amiss.push(words.takes(name, short(found), field.choices.join(", ")))
  }
  const written = parameters.get("from")
  const [lesson = "", place = ""] = written?.split("/") ?? []
  const isKnown = lessons.includes(lesson)
  if (written !== null && !isKnown) amiss.push(words.noLesson(short(written)))
  return {
    from: isKnown ? { lesson, place: /^[\w-]+$/.test(place) ? place : "" } : undefined,
    amiss,
  }
}

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 37)}…` : text)
