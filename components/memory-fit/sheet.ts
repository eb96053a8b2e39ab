import { batches } from "../../src/experiment/control-values.ts"
import type { ThroughputRecording } from "../../src/experiment/measuring/throughput-recording.ts"
import type { ThroughputTime } from "../../src/experiment/studies/throughput.ts"
import { mostBatch } from "../../src/experiment/workload.ts"
import { memoryParts, stepMemory, type StepShape } from "../../src/optim/step-memory.ts"
import type { Sheet } from "../parts/csv.ts"

/** The bytes of every part of a step, by size, and every time in seconds. */
export const sheet = (
  step: StepShape,
  recording: ThroughputRecording,
  own: readonly ThroughputTime[] | undefined,
): Sheet => ({
  head: ["quantity", "of", "B", "value", "lower_quartile", "upper_quartile", "unit", "machine"],
  rows: [
    ...batches(mostBatch).flatMap((batch) => {
      const memory = stepMemory(step, batch)
      return memoryParts.map((part) => ["memory", part, batch, memory[part], "", "", "bytes", ""])
    }),
    ...recording.times.map((time) => row(time, `${recording.machine}, ${recording.runtime}`)),
    ...(own ?? []).map((time) => row(time, "this device")),
  ],
})

const row = (
  { task, batch, median, lower, upper }: ThroughputTime,
  machine: string,
): (string | number)[] => ["step time", task, batch, median, lower, upper, "s", machine]
