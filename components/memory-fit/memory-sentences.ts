import { memorySizes, type MemorySize } from "../../src/experiment/typical-memories.ts"
import type { Workload } from "../../src/experiment/workload.ts"
import {
  bytesPerExample,
  fixedBytes,
  largestBatch,
  largestData,
  stepMemory,
  totalBytes,
  type StepShape,
} from "../../src/optim/step-memory.ts"
import { bytesWords } from "../parts/bytes-words.ts"
import type { Table } from "../parts/DataTable.tsx"
import { numberWords } from "../parts/number-words.ts"
import { wordsIn } from "../parts/words.ts"
import { memoryFitWords } from "./words.ts"

/** What a step takes, and what it fits, in sentences. */
export function memorySummary(
  language: string,
  step: StepShape,
  { model }: Pick<Workload, "model">,
  batch: number,
): string[] {
  const words = wordsIn(language, memoryFitWords)
  const bytes = bytesWords(language)
  const { count } = numberWords(language)
  const total = totalBytes(stepMemory(step, batch))
  return [
    words.needs({
      b: count(batch),
      total: bytes(total),
      fixed: bytes(fixedBytes(step)),
      each: bytes(bytesPerExample(step)),
    }),
    fitSentence(language, step, total),
    words.besides,
    ...(model === "vgg16" ? [words.photos] : []),
  ]
}

function fitSentence(language: string, step: StepShape, total: number): string {
  const words = wordsIn(language, memoryFitWords)
  const { count } = numberWords(language)
  const name = ({ names, bytes }: MemorySize): string =>
    words.memory(bytesWords(language)(bytes), namesOf(language, names))
  const first = memorySizes.findIndex(({ bytes }) => bytes >= total)
  const largest = memorySizes[memorySizes.length - 1]
  if (first === -1) {
    const most = largestBatch(step, largest.bytes)
    return most === 0
      ? words.neverFits(name(largest))
      : words.fitsNowhere(name(largest), count(most))
  }
  if (first === 0) return words.fitsAll
  const most = largestBatch(step, memorySizes[first - 1].bytes)
  const [from, tooSmall] = [name(memorySizes[first]), name(memorySizes[first - 1])]
  return most === 0
    ? words.fitsBare(from, tooSmall)
    : words.fitsBetween(from, tooSmall, count(most))
}

/** A memory by what has it and its size: phone, GPU 8 GB. */
export function memoryName(language: string, { names, bytes }: MemorySize): string {
  return `${namesOf(language, names)} ${bytesWords(language)(bytes)}`
}

function namesOf(language: string, names: MemorySize["names"]): string {
  const { memories } = wordsIn(language, memoryFitWords)
  return names.map((name) => memories[name]).join(", ")
}

/** The largest mini-batch that fits each memory, as rows of text. */
export function fitTable(language: string, step: StepShape, batch: number): Table {
  const words = wordsIn(language, memoryFitWords)
  const { count } = numberWords(language)
  const total = totalBytes(stepMemory(step, batch))
  const size = (most: number): string => (most === 0 ? words.none : count(most))
  return {
    head: words.columns(count(batch)),
    rows: memorySizes.map((memory) => [
      memoryName(language, memory),
      total <= memory.bytes ? words.fits : words.tooLarge,
      size(largestBatch(step, memory.bytes)),
      size(largestData(step, memory.bytes)),
    ]),
  }
}

/** Words of the chart of memory. */
export function memoryLabels(language: string) {
  const { axes } = wordsIn(language, memoryFitWords)
  const bytes = bytesWords(language)
  return {
    ...axes,
    bytes,
    count: numberWords(language).count,
    size: (memory: MemorySize, isShort: boolean) =>
      isShort ? shortName(language, memory) : memoryName(language, memory),
  }
}

/** A cache by its level, any other memory by its size. */
function shortName(language: string, { names, bytes }: MemorySize): string {
  const level = names.find((name) => name === "l1" || name === "l2" || name === "l3")
  return level === undefined ? bytesWords(language)(bytes) : level.toUpperCase()
}
