import type { batchSearchWords } from "../../components/batch-search/words.ts"
import type { batchSizesWords } from "../../components/batch-sizes/words.ts"
import type { breathingWords } from "../../components/breathing-surface/words.ts"
import type { answersWords } from "../site/answers/words.ts"
import type { challengeWords } from "../../components/questions/words.ts"
import type { classWords } from "../site/class/words.ts"
import type { controlNames } from "../../components/parts/control-names.ts"
import type { controlWords } from "../../components/parts/words.ts"
import type { costTraceWords } from "../../components/cost-trace/words.ts"
import type { dataCreditWords } from "../../components/parts/data-credit-words.ts"
import type { embedPanelWords } from "../../components/parts/embed-panel-words.ts"
import type { embedWords } from "../site/embed/words.ts"
import type { figureTitles } from "../../components/parts/figure-titles.ts"
import type { fiveMillionWords } from "../../components/five-million/words.ts"
import type { gradientCloudWords } from "../../components/gradient-cloud/words.ts"
import type { lossSurfaceWords } from "../../components/loss-surface/words.ts"
import type { measuringWords } from "../../components/parts/measuring-words.ts"
import type { fieldWords } from "../../components/parts/field-words.ts"
import type { galleryWords } from "../site/gallery/words.ts"
import type { memoryFitWords } from "../../components/memory-fit/words.ts"
import type { messageWords } from "../site/message-words.ts"
import type { noiseFloorWords } from "../../components/noise-floor/words.ts"
import type { offlineWords } from "../site/offline/words.ts"
import type { packageWords } from "../packages/words.ts"
import type { platformWords } from "../platform/words.ts"
import type { predictWords } from "../../components/questions/words.ts"
import type { quizWords } from "../../components/questions/words.ts"
import type { raceWords } from "../../components/race/words.ts"
import type { searchWords } from "../site/search/words.ts"
import type { siteWords } from "../site/words.ts"
import type { staleWords } from "../site/stale-words.ts"
import type { stepTimeWords } from "../../components/step-time/words.ts"
import type { surfaceWords } from "../../components/parts/surface-words.ts"
import type { textWords } from "../../components/text/words.ts"
import type { throughputWords } from "../../components/memory-fit/throughput-words.ts"

/** Everything that pages and figures say, by dictionary. */
interface Dictionaries {
  readonly answers: (typeof answersWords)["en"]
  readonly batchSearch: (typeof batchSearchWords)["en"]
  readonly batchSizes: (typeof batchSizesWords)["en"]
  readonly breathing: (typeof breathingWords)["en"]
  readonly challenge: (typeof challengeWords)["en"]
  readonly class: (typeof classWords)["en"]
  readonly control: (typeof controlWords)["en"]
  readonly controlName: (typeof controlNames)["en"]
  readonly costTrace: (typeof costTraceWords)["en"]
  readonly dataCredit: (typeof dataCreditWords)["en"]
  readonly embedPanel: (typeof embedPanelWords)["en"]
  readonly embed: (typeof embedWords)["en"]
  readonly figureTitle: (typeof figureTitles)["en"]
  readonly fiveMillion: (typeof fiveMillionWords)["en"]
  readonly field: (typeof fieldWords)["en"]
  readonly gallery: (typeof galleryWords)["en"]
  readonly gradientCloud: (typeof gradientCloudWords)["en"]
  readonly lossSurface: (typeof lossSurfaceWords)["en"]
  readonly measuring: (typeof measuringWords)["en"]
  readonly memoryFit: (typeof memoryFitWords)["en"]
  readonly message: (typeof messageWords)["en"]
  readonly noiseFloor: (typeof noiseFloorWords)["en"]
  readonly offline: (typeof offlineWords)["en"]
  readonly package: (typeof packageWords)["en"]
  readonly platform: (typeof platformWords)["en"]
  readonly predict: (typeof predictWords)["en"]
  readonly quiz: (typeof quizWords)["en"]
  readonly race: (typeof raceWords)["en"]
  readonly search: (typeof searchWords)["en"]
  readonly site: (typeof siteWords)["en"]
  readonly stale: (typeof staleWords)["en"]
  readonly stepTime: (typeof stepTimeWords)["en"]
  readonly surface: (typeof surfaceWords)["en"]
  readonly text: (typeof textWords)["en"]
  readonly throughput: (typeof throughputWords)["en"]
}

/**
 * The interface in a language that has one file for all of it, `src/words/<language>.ts`, which
 * exports this as `words`. What it leaves out is said in English.
 */
export type Interface = Partly<Dictionaries>

type Partly<T> = T extends (...parts: never[]) => unknown
  ? T
  : T extends object
    ? { readonly [Key in keyof T]?: Partly<T[Key]> }
    : T
