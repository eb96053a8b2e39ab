import type { TypicalMemory } from "../../src/experiment/typical-memories.ts"
import type { ExampleName, ModelName } from "../../src/experiment/workload.ts"
import type { MemoryPart, NumberType } from "../../src/optim/step-memory.ts"
import type { InEachLanguage } from "../parts/words.ts"

interface MemoryFitWords {
  readonly controls: Readonly<
    Record<"example" | "values" | "model" | "units" | "numbers" | "optimizer", string>
  >
  readonly examples: Readonly<Record<ExampleName, string>>
  readonly models: Readonly<Record<ModelName, string>>
  readonly units: (units: string) => string
  readonly numbers: Readonly<Record<NumberType, string>>
  readonly descent: string
  readonly titles: Readonly<Record<"chart" | "parts" | "fits", string>>
  readonly axes: Readonly<Record<"batch" | "memory", string>>
  readonly lines: Readonly<Record<"total" | "grows" | "fixed", string>>
  readonly parts: Readonly<Record<MemoryPart, string>>
  readonly total: string
  readonly memories: Readonly<Record<TypicalMemory["name"], string>>
  readonly columns: (b: string) => readonly string[]
  readonly fits: string
  readonly tooLarge: string
  readonly none: string
  /** A memory in a sentence. */
  readonly memory: (size: string, names: string) => string
  readonly needs: (needs: { b: string; total: string; fixed: string; each: string }) => string
  readonly besides: string
  readonly photos: string
  readonly fitsAll: string
  readonly fitsBetween: (from: string, tooSmall: string, most: string) => string
  readonly fitsBare: (from: string, tooSmall: string) => string
  readonly fitsNowhere: (largest: string, most: string) => string
  readonly neverFits: (largest: string) => string
}

export const memoryFitWords: InEachLanguage<MemoryFitWords> = {
  dictionary: "memoryFit",
  en: {
    controls: {
      example: "An example",
      values: "Numbers of an example",
      model: "Model",
      units: "Hidden layers",
      numbers: "Numbers in",
      optimizer: "Algorithm",
    },
    examples: {
      photo: "a photo, 224 × 224 × 3",
      digit: "a digit, 28 × 28",
      penguin: "a penguin, 3 numbers",
      clip: "a clip, 16 × 112 × 112 × 3",
      own: "one of your own",
    },
    models: {
      vgg16: "VGG-16, convolutional",
      network: "fully connected network",
      logistic: "logistic regression",
    },
    units: (units) => units.replaceAll("x", ", ") || "none",
    numbers: {
      float32: "32 bits",
      float16: "16 bits (exact copies in 32)",
      float64: "64 bits",
      int8: "32 bits, inputs in 8",
    },
    descent: "gradient descent",
    titles: {
      chart: "Memory of a step",
      parts: "What it is taken for",
      fits: "Where it fits",
    },
    axes: { batch: "mini-batch size B", memory: "memory" },
    lines: {
      total: "the whole step",
      grows: "grows with B: examples and activations",
      fixed: "whatever B is: parameters, gradient, optimizer",
    },
    parts: {
      data: "Examples and targets, X and Y",
      activations: "Activations of all layers",
      parameters: "Parameters",
      gradient: "Gradient",
      state: "State of the optimizer",
    },
    total: "In all",
    memories: {
      l1: "L1 cache",
      l2: "L2 cache",
      l3: "L3 cache",
      phone: "phone",
      laptop: "laptop",
      gpu: "GPU",
    },
    columns: (b) => ["Memory", `B = ${b}`, "Largest B", "Largest B, X and Y alone"],
    fits: "fits",
    tooLarge: "too large",
    none: "none",
    memory: (size, names) => `${size} (${names})`,
    needs: ({ b, total, fixed, each }) =>
      `A step with B = ${b} takes at least ${total}: ${fixed} whatever B is, and ${each} for each example.`,
    besides: "What the system and the library use comes on top.",
    photos: "VGG-16 takes photos of this size only.",
    fitsAll: "That fits even the L1 cache.",
    fitsBetween: (from, tooSmall, most) =>
      `That fits ${from}, but not ${tooSmall}, where B may be ${most} at most.`,
    fitsBare: (from, tooSmall) =>
      `That fits ${from}, but not ${tooSmall}, where not even one example has room.`,
    fitsNowhere: (largest, most) =>
      `That fits none of these memories; in the largest, ${largest}, B may be ${most} at most.`,
    neverFits: (largest) =>
      `That fits none of these memories: even in the largest, ${largest}, not one example has room.`,
  },
  ko: {
    controls: {
      example: "예제 하나",
      values: "예제 하나에 든 수",
      model: "모델",
      units: "은닉층",
      numbers: "수의 형식",
      optimizer: "알고리즘",
    },
    examples: {
      photo: "사진, 224 × 224 × 3",
      digit: "손글씨 숫자, 28 × 28",
      penguin: "펭귄, 수 3개",
      clip: "짧은 영상, 16 × 112 × 112 × 3",
      own: "직접 정하기",
    },
    models: {
      vgg16: "VGG-16(합성곱 신경망)",
      network: "완전 연결 신경망",
      logistic: "로지스틱 회귀",
    },
    units: (units) => units.replaceAll("x", ", ") || "없음",
    numbers: {
      float32: "32비트",
      float16: "16비트(정확한 사본은 32비트)",
      float64: "64비트",
      int8: "32비트, 입력만 8비트",
    },
    descent: "경사 하강법",
    titles: {
      chart: "한 걸음에 드는 메모리",
      parts: "어디에 쓰이는가",
      fits: "어디에 들어가는가",
    },
    axes: { batch: "미니배치 크기 B", memory: "메모리" },
    lines: {
      total: "한 걸음 전체",
      grows: "B에 따라 늘어나는 몫: 예제와 활성값",
      fixed: "B와 상관없는 몫: 매개변수, 기울기, 최적화 상태",
    },
    parts: {
      data: "예제와 정답, X와 Y",
      activations: "모든 층의 활성값",
      parameters: "매개변수",
      gradient: "기울기",
      state: "최적화 상태",
    },
    total: "모두",
    memories: {
      l1: "L1 캐시",
      l2: "L2 캐시",
      l3: "L3 캐시",
      phone: "휴대전화",
      laptop: "노트북",
      gpu: "GPU",
    },
    columns: (b) => ["메모리", `B = ${b}`, "가장 큰 B", "X와 Y만 볼 때"],
    fits: "들어감",
    tooLarge: "너무 큼",
    none: "없음",
    memory: (size, names) => `${size}(${names})`,
    needs: ({ b, total, fixed, each }) =>
      `B = ${b}이면 한 걸음에 적어도 ${total}가 듭니다. B와 상관없이 ${fixed}, 거기에 예제 하나마다 ${each}씩입니다.`,
    besides: "운영체제와 라이브러리가 쓰는 몫은 따로 듭니다.",
    photos: "VGG-16은 이 크기의 사진만 받습니다.",
    fitsAll: "L1 캐시에도 다 들어갑니다.",
    fitsBetween: (from, tooSmall, most) =>
      `${from}에는 들어가지만 ${tooSmall}에는 들어가지 않습니다. 거기서는 B가 ${most} 이하여야 합니다.`,
    fitsBare: (from, tooSmall) =>
      `${from}에는 들어가지만 ${tooSmall}에는 예제 하나도 들어갈 자리가 없습니다.`,
    fitsNowhere: (largest, most) =>
      `여기 있는 어느 메모리에도 들어가지 않습니다. 가장 큰 ${largest}에서도 B가 ${most} 이하여야 합니다.`,
    neverFits: (largest) =>
      `여기 있는 어느 메모리에도 들어가지 않습니다. 가장 큰 ${largest}에도 예제 하나 들어갈 자리가 없습니다.`,
  },
}
