import type { Contender, Prepared, Work } from "../contenders/contender.ts"
import { jaxWasm } from "../contenders/jax.ts"
import { compiledEngine, plainEngine } from "../contenders/ours.ts"
import { sampleData } from "../contenders/sample.ts"
import { tensorflowCpu, tensorflowWasm } from "../contenders/tensorflow.ts"

/** What the page asks of the worker; each is answered with a number. */
export type Question =
  | { readonly kind: "prepare"; readonly contender: number; readonly work: Work }
  | { readonly kind: "run"; readonly contender: number; readonly steps: number }
  | { readonly kind: "lastCost" | "dispose"; readonly contender: number }

const contenders: readonly Contender[] = [
  compiledEngine,
  plainEngine,
  tensorflowCpu,
  tensorflowWasm(new URL("/tensorflow/", location.origin).href),
  jaxWasm,
]

const prepared = new Map<number, Prepared>()

async function answer(question: Question): Promise<number> {
  const { contender } = question
  if (question.kind === "prepare") {
    const { work } = question
    const ready = await contenders[contender].prepare(work, sampleData(work))
    if (ready !== undefined) prepared.set(contender, ready)
    return Number(ready !== undefined)
  }
  const ready = prepared.get(contender)
  if (ready === undefined) throw new Error("it was not prepared")
  if (question.kind === "run") return ready.run(question.steps)
  if (question.kind === "lastCost") return ready.lastCost()
  await ready.dispose()
  prepared.delete(contender)
  return 0
}

onmessage = ({ data }: MessageEvent<Question>) => {
  void answer(data).then(
    (value) => postMessage({ value }),
    (error: unknown) => postMessage({ error: String(error) }),
  )
}
