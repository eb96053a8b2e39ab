import { axisX, axisY, dot, line, ruleX, ruleY, text } from "@observablehq/plot"
import { memorySizes, type MemorySize } from "../experiment/typical-memories.ts"
import { mostBatch } from "../experiment/workload.ts"
import {
  bytesPerExample,
  fixedBytes,
  largestBatch,
  stepMemory,
  totalBytes,
  type StepShape,
} from "../optim/step-memory.ts"
import { methodVariable } from "../palette.ts"
import { plot } from "./plot.ts"
import { spread } from "./spread.ts"

export interface MemoryChartOptions {
  readonly width: number
  readonly height: number
  /** The size that the reader looks at. */
  readonly batch: number
  readonly labels: {
    readonly batch: string
    readonly memory: string
    readonly bytes: (bytes: number) => string
    readonly count: (size: number) => string
    /** The name of a memory, short where there is little room. */
    readonly size: (memory: MemorySize, isShort: boolean) => string
  }
  readonly document?: Document
}

interface Point {
  readonly batch: number
  readonly bytes: number
}

const [marginTop, marginBottom] = [22, 38]

/** Between two labels, in pixels. */
const labelHeight = 14

/**
 * The bytes of a step against the size of its mini-batch, both by equal factors: in all, what
 * grows with the mini-batch, what does not; and the memories that it may or may not fit.
 */
export function memoryChart(
  step: StepShape,
  { width, height, batch, labels, document }: MemoryChartOptions,
): SVGElement | HTMLElement {
  const isShort = width < 480
  const total = (size: number): Point => ({
    batch: size,
    bytes: totalBytes(stepMemory(step, size)),
  })
  const [fixed, perExample] = [fixedBytes(step), bytesPerExample(step)]
  const sizes = Array.from({ length: 2 * Math.log2(mostBatch) + 1 }, (_, k) => 2 ** (k / 2))
  const domain = domainOf(total(1).bytes, total(mostBatch).bytes)
  const crossings = memorySizes
    .map(({ bytes }) => ({ batch: largestBatch(step, bytes), bytes }))
    .filter((point) => point.batch >= 1 && point.batch <= mostBatch)
  const xy = { x: "batch", y: "bytes" } as const
  const isUpper = batch >= 64
  return plot({
    ...(document && { document }),
    width,
    height,
    marginTop,
    marginRight: isShort ? 62 : 138,
    marginBottom,
    marginLeft: 44,
    style: { background: "none", color: "inherit", fontFamily: "inherit", fontSize: "12px" },
    x: { type: "log", base: 2, domain: [1, mostBatch] },
    y: { type: "log", base: 2, domain },
    marks: [
      ruleY(
        memorySizes.map(({ bytes }) => bytes),
        { stroke: "var(--rule)" },
      ),
      memoryLabels(domain, height, (memory) => labels.size(memory, isShort)),
      axisX({
        ticks: [1, 16, 256, 4096, 65_536],
        tickSize: 4,
        tickFormat: (size: number) => labels.count(size),
        label: labels.batch,
        labelAnchor: "right",
        labelArrow: "none",
        color: "var(--quiet)",
      }),
      axisY({
        ticks: [0, 10, 20, 30, 40, 50]
          .map((exponent) => 2 ** exponent)
          .filter((bytes) => bytes >= domain[0] && bytes <= domain[1]),
        tickSize: 0,
        tickFormat: (bytes: number) => labels.bytes(bytes),
        label: labels.memory,
        labelArrow: "none",
        color: "var(--quiet)",
      }),
      ruleX([batch], { stroke: "var(--quiet)", strokeDasharray: "1,3" }),
      line(
        [Math.max(1, domain[0] / perExample), mostBatch].map((size) => ({
          batch: size,
          bytes: size * perExample,
        })),
        { ...xy, stroke: "var(--quiet)", strokeWidth: 1.4, strokeDasharray: "5,3" },
      ),
      line(
        [1, mostBatch].map((size) => ({ batch: size, bytes: fixed })),
        {
          ...xy,
          stroke: "var(--quiet)",
          strokeWidth: 1.4,
          strokeDasharray: "1.5,3",
        },
      ),
      line(sizes.map(total), { ...xy, stroke: "var(--ink)", strokeWidth: 2.4 }),
      dot(crossings, { ...xy, r: 3.5, stroke: "var(--ink)", fill: "var(--page)" }),
      dot([total(batch)], {
        ...xy,
        r: 6,
        fill: `var(${methodVariable(batch === 1 ? "stochastic" : "mini-batch")})`,
      }),
      text([total(batch)], {
        ...xy,
        text: ({ bytes }: Point) => labels.bytes(bytes),
        textAnchor: isUpper ? "end" : "start",
        dx: isUpper ? -10 : 10,
        dy: isUpper ? -10 : 12,
        fill: "var(--ink)",
        stroke: "var(--page)",
        strokeWidth: 5,
        fontWeight: 600,
      }),
    ],
  })
}

/** From what the smallest memory or step takes to what the largest does, with a margin. */
function domainOf(least: number, most: number): [number, number] {
  const sizes = memorySizes.map(({ bytes }) => bytes)
  return [Math.min(least, ...sizes) / 1.7, Math.max(most, ...sizes) * 1.7]
}

/** The names of the memories at the right, moved apart where their lines are close. */
function memoryLabels(
  [low, high]: readonly [number, number],
  height: number,
  nameOf: (memory: MemorySize) => string,
) {
  const perOctave = (height - marginTop - marginBottom) / Math.log2(high / low)
  const wished = memorySizes.map(({ bytes }) => -perOctave * Math.log2(bytes))
  const places = spread(wished, labelHeight)
  return memorySizes.map((memory, index) =>
    text([memory], {
      x: mostBatch,
      y: "bytes",
      text: nameOf,
      textAnchor: "start",
      dx: 8,
      dy: places[index] - wished[index],
      fill: "var(--quiet)",
    }),
  )
}
