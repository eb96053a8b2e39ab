const rightToLeft = ["Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"]

/** Which way a language is written. */
export const directionOf = (language: string): "ltr" | "rtl" =>
  rightToLeft.includes(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr"
