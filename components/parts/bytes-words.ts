const units = ["B", "kB", "MB", "GB", "TB", "PB"] as const

/**
 * A number of bytes as memory is sold, 1,024 to each next unit, to three digits; the symbols are
 * the same in every language.
 */
export function bytesWords(language: string): (bytes: number) => string {
  const format = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 })
  const whole = new Intl.NumberFormat(language)
  return (bytes) => {
    const step = units.findIndex((_, k) => bytes < 999.5 * 1024 ** k)
    const unit = step === -1 ? units.length - 1 : step
    const value = bytes / 1024 ** unit
    return `${value >= 999.5 ? whole.format(Math.round(value)) : format.format(value)} ${units[unit]}`
  }
}
