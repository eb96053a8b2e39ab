import type { InEachLanguage } from "./words.ts"

interface DataCreditWords {
  readonly label: string
  readonly licence: string
}

export const dataCreditWords: InEachLanguage<DataCreditWords> = {
  dictionary: "dataCredit",
  en: { label: "Data", licence: "licence" },
  ko: { label: "데이터", licence: "라이선스" },
}
