/**
 * Characters of scripts whose words one cannot tell by spaces alone: Korean hangs particles on
 * them and writes compounds with and without spaces, the others write no spaces at all.
 */
const gram = String.raw`[[\p{scx=Hang}\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]&&[\p{L}\p{M}\p{N}]]`

/** What may stand between them; not the end of a line, which ends a block. */
const gramJoint = String.raw`[[\s\p{Pd}·・]--[\n]]`

/** Characters of all other words, and what may stand within one: mini-batch, Newton's. */
const letter = String.raw`[[\p{L}\p{M}\p{N}]--${gram}]`
const letterJoint = String.raw`[\-‐'’]`

const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?!${letter})`

const kinds = ["grams", "number", "word"] as const
type Kind = (typeof kinds)[number]

const runPattern = new RegExp(
  [
    `(?<grams>${gram}(?:${gramJoint}*${gram})*)`,
    `(?<number>${number})`,
    `(?<word>${letter}+(?:${letterJoint}${letter}+)*)`,
  ].join("|"),
  "gv",
)

/** What of each kind is skipped. */
const joints: Readonly<Record<Kind, RegExp>> = {
  grams: new RegExp(gramJoint, "v"),
  number: /,/,
  word: new RegExp(letterJoint, "v"),
}

/**
 * A stretch of a folded text that belongs together: a word or compound; a number; or characters of
 * a script in which spaces do not tell words apart. Spaces, hyphens and the commas between
 * thousands are left out.
 */
export interface Run {
  readonly kind: Kind
  readonly characters: readonly string[]
  /** Where in the folded text each of the characters stands. */
  readonly places: readonly number[]
  /** Which characters begin a part of a compound; the first one always does. */
  readonly parts: readonly number[]
}

/** The runs of a folded text, in its order. */
export const runsOf = (folded: string): Run[] =>
  Array.from(folded.matchAll(runPattern), ({ 0: text, index, groups }) => {
    const named = new Map(Object.entries<string | undefined>(groups ?? {}))
    const kind = kinds.find((name) => named.get(name) !== undefined)
    return runOf(text, index, kind ?? "word")
  })

function runOf(text: string, offset: number, kind: Kind): Run {
  const characters: string[] = []
  const places: number[] = []
  const parts = [0]
  let place = offset
  for (const character of text) {
    if (!joints[kind].test(character)) {
      characters.push(character)
      places.push(place)
    } else if (kind === "word") parts.push(characters.length)
    place += character.length
  }
  return { kind, characters, places, parts }
}
