import type { InEachLanguage } from "./words.ts"

interface CreditWords {
  readonly data: string
  readonly licence: string
}

/** What stands below a figure whose data somebody else has collected. */
export const creditWords: InEachLanguage<CreditWords> = {
  dictionary: "credit",
  en: { data: "Data", licence: "licence" },
  ko: { data: "데이터", licence: "라이선스" },
}
