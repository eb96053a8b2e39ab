/** Numbers as the reader of a language writes them. */
export interface NumberWords {
  /** Three significant digits, for measured quantities. */
  readonly real: (value: number) => string
  /** Every digit, grouped, for counts. */
  readonly count: (value: number) => string
  readonly share: (value: number) => string
}

const known = new Map<string, NumberWords>()

export function numberWords(language: string): NumberWords {
  const words = known.get(language) ?? formatters(language)
  known.set(language, words)
  return words
}

function formatters(language: string): NumberWords {
  const real = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 })
  const scientific = new Intl.NumberFormat(language, {
    notation: "scientific",
    maximumSignificantDigits: 2,
  })
  const count = new Intl.NumberFormat(language)
  const share = new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 1 })
  return {
    real: (value) =>
      value !== 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e6)
        ? scientific.format(value)
        : real.format(value),
    count: (value) => count.format(value),
    share: (value) => share.format(value),
  }
}
