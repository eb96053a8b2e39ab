import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import subsetFont from "subset-font"
import { taughtClass } from "../course/class.ts"
import { kept } from "../kept/kept.ts"
import { momentWords } from "./class/moment-words.ts"

/** A face as the pages name it, and where its whole font comes from. */
interface Face {
  readonly name: string
  readonly family: string
  readonly style: "normal" | "italic"
  readonly weight: string
  readonly file: string
  readonly axes: Record<string, number | { min: number; max: number }>
}

const roman: Face = {
  name: "serif",
  family: "Source Serif 4 Subset",
  style: "normal",
  weight: "400 700",
  file: "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  axes: { wght: { min: 400, max: 700 } },
}

const italic: Face = {
  name: "serif-italic",
  family: "Source Serif 4 Subset",
  style: "italic",
  weight: "400",
  file: "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  axes: { wght: 400 },
}

const korean: Face = {
  name: "korean",
  family: "Pretendard Subset",
  style: "normal",
  weight: "400 700",
  file: "pretendard/dist/web/variable/woff2/PretendardVariable.woff2",
  axes: { wght: { min: 400, max: 700 } },
}

export const faces: readonly Face[] = [roman, italic, korean]

/** The faces that a page in `language` is set in. */
export const facesFor = (language: string): readonly Face[] =>
  language === "ko" ? [korean] : [roman, italic]

const latin = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("")
const signs = "àâäåæçèéêëíîïñóôöøœùûüßÀÉÖÜ ‘’“”–—…·×−≤≥→←°½²³§©✓✗↑↓"

/** Everything that a page of the course may say: its lessons, its settings and the interface's words. */
const texts = import.meta.glob<string>(
  [
    "/content/**/*.{md,mdx,yaml}",
    "/components/**/*.{ts,tsx,astro}",
    "/src/site/**/*.{ts,astro}",
    "/src/pages/**/*.astro",
    "/src/course/diagnostics.ts",
  ],
  { query: "?raw", import: "default", eager: true },
)

/** What fonts do of themselves, and figures of one width; their other forms are left behind. */
const features = ["ccmp", "locl", "rlig", "liga", "clig", "calt", "kern", "mark", "mkmk", "tnum"]

const isKorean = (character: string): boolean =>
  /[\u1100-\u11ff\u3000-\u318f\uac00-\ud7af\uff00-\uffef]/.test(character)

const day = 24 * 60 * 60 * 1000

/** What the dates of a class say, in words that stand in no file. */
const dates =
  taughtClass === undefined
    ? []
    : Array.from({ length: 7 }, (_, days) =>
        momentWords("ko", { epoch: days * day, isDay: true }, taughtClass?.timezone ?? "UTC"),
      )

const sorted = (characters: Iterable<string>): string => [...new Set(characters)].sort().join("")

const latinCharacters = sorted(latin + signs)

const allCharacters = sorted([
  ...latinCharacters,
  ...[...Object.values(texts), ...dates].flatMap((text) => [...text].filter(isKorean)),
])

const charactersOf = (face: Face): string => (face === korean ? allCharacters : latinCharacters)

const require = createRequire(import.meta.url)
const made = new Map<string, Promise<Buffer>>()

/** The font of a face with the characters that the course uses, as WOFF 2. */
export function fontOf(face: Face): Promise<Buffer> {
  const known = made.get(face.name)
  if (known !== undefined) return known
  const font = kept
    .text(["font", face, charactersOf(face)], async () => (await cut(face)).toString("base64"))
    .then((text) => Buffer.from(text, "base64"))
  made.set(face.name, font)
  return font
}

const cut = async (face: Face): Promise<Buffer> => {
  // Apart, since the types of the library do not know `keepFeatures` yet.
  const options = {
    targetFormat: "woff2",
    variationAxes: face.axes,
    keepFeatures: features,
  } as const
  return subsetFont(await readFile(require.resolve(face.file)), charactersOf(face), options)
}

/** The weight of words in a picture. */
const pictured = { wght: 600 }

/**
 * The font of a language cut down to some words, for who draws them as outlines.
 *
 * @returns undefined where it has no letters for them.
 */
export async function wordFont(language: string, words: string): Promise<Buffer | undefined> {
  const [face] = facesFor(language)
  const others =
    language === "ko" ? /[^\u0020-\u00ff\u2000-\u22ff\u3000-\u318f\uac00-\ud7af]/ : notLatin
  if (others.test(words)) return undefined
  return subsetFont(await readFile(require.resolve(face.file)), words, {
    targetFormat: "sfnt",
    variationAxes: pictured,
  })
}

const notLatin = /[^\u0020-\u00ff\u2000-\u22ff]/

/** A name that changes with the characters, so that a browser may keep the file for good. */
export const fontName = (face: Face): string =>
  `${face.name}-${createHash("sha256").update(charactersOf(face)).digest("hex").slice(0, 8)}`

/** The style rules that declare a language's faces. A late font is not swapped in: nothing jumps. */
export const fontRules = (language: string, href: (name: string) => string): string =>
  facesFor(language)
    .map(
      (face) =>
        `@font-face{font-family:"${face.family}";font-style:${face.style};font-weight:${face.weight};` +
        `font-display:optional;src:url(${href(fontName(face))}) format("woff2")}`,
    )
    .join("")
