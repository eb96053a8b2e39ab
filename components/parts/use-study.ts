import { useEffect, useRef, useState } from "preact/hooks"
import {
  laboratory,
  type FindingsOf,
  type LaboratoryName,
} from "../../src/experiment/laboratory.ts"
import { messageOf, StudyError, type Failure } from "../../src/experiment/messages.ts"
import type { Study } from "../../src/experiment/study.ts"
import { joinTraces, type Trace } from "../../src/optim/trace.ts"

/** How far the study of a figure is. Earlier findings stay until newer ones arrive. */
export interface StudyState<S extends Study> {
  readonly findings: FindingsOf<S> | undefined
  /** The traces of a long study so far, in the order of its runs. */
  readonly soFar: readonly Trace[] | undefined
  /** Share that is done, while one waits. */
  readonly progress: number | undefined
  /** Seconds that the study will still take, once that can be said. */
  readonly remaining: number | undefined
  readonly failure: Failure | undefined
}

/** A study that is done sooner is not worth showing half done; milliseconds. */
const long = 400

/** The least time and share from which the rest can be estimated. */
const [enoughTime, enoughShare] = [1000, 0.02]

/**
 * Conducts the study in the worker whenever it changes; a study that is no longer wanted
 * is given up. Undefined waits: nothing is started.
 */
export function useStudy<S extends Study>(
  study: S | undefined,
  where: LaboratoryName = "runs",
): StudyState<S> & { cancel: () => void; retry: () => void } {
  const [state, setState] = useState<StudyState<S>>({
    findings: undefined,
    ...atRest,
  })
  const [attempt, setAttempt] = useState(0)
  const controller = useRef<AbortController | null>(null)
  useEffect(() => {
    if (study === undefined) return
    const abort = new AbortController()
    controller.current = abort
    const began = performance.now()
    const runs: [Trace, ...Trace[]][] = []
    let frame = 0
    const draw = (): void => {
      frame = 0
      setState((last) => ({ ...last, soFar: runs.map(joinTraces) }))
    }
    const end = (): void => cancelAnimationFrame(frame)
    laboratory(where)
      .conduct(study, {
        signal: abort.signal,
        onProgress(progress) {
          const elapsed = performance.now() - began
          const isKnown = elapsed > enoughTime && progress > enoughShare
          const remaining = isKnown ? ((elapsed / progress) * (1 - progress)) / 1000 : undefined
          setState((last) => ({ ...last, progress, remaining }))
        },
        onSoFar: (findings) => setState((last) => ({ ...last, findings })),
        onNews(run, news) {
          if (run in runs) runs[run].push(news)
          else runs[run] = [news]
          if (frame === 0 && performance.now() - began > long) frame = requestAnimationFrame(draw)
        },
      })
      .then(
        (findings) => {
          end()
          setState({ findings, ...atRest })
        },
        (reason: unknown) => {
          end()
          if (abort.signal.aborted) return
          const failure = failureOf(reason)
          setState((last) => ({ ...last, ...atRest, failure }))
        },
      )
    return () => {
      end()
      abort.abort()
      setState((last) => ({ ...last, ...atRest }))
    }
  }, [study, attempt])
  const cancel = (): void => {
    controller.current?.abort()
    setState((last) => ({ ...last, ...atRest }))
  }
  return { ...state, cancel, retry: () => setAttempt(attempt + 1) }
}

const atRest = {
  soFar: undefined,
  progress: undefined,
  remaining: undefined,
  failure: undefined,
} as const

const failureOf = (reason: unknown): Failure =>
  reason instanceof StudyError ? reason.failure : { kind: "crash", message: messageOf(reason) }
