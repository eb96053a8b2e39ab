const units = [
  { seconds: 1, name: "s" },
  { seconds: 1e-3, name: "ms" },
  { seconds: 1e-6, name: "µs" },
  { seconds: 1e-9, name: "ns" },
] as const

/** A time in the unit that suits it, to three digits; the symbols are the same in every language. */
export function timeWords(language: string): (seconds: number) => string {
  const format = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 })
  return (seconds) => {
    const rounded = Number(seconds.toPrecision(3))
    const unit = units.find((candidate) => rounded >= candidate.seconds) ?? units[3]
    return `${format.format(rounded / unit.seconds)} ${unit.name}`
  }
}
