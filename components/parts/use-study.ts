import { useEffect, useRef, useState } from "preact/hooks"
import { laboratory, type FindingsOf } from "../../src/experiment/laboratory.ts"
import type { Study } from "../../src/experiment/study.ts"

/** How far the study of a figure is. Earlier findings stay until newer ones arrive. */
export interface StudyState<S extends Study> {
  readonly findings: FindingsOf<S> | undefined
  /** Share that is done, while one waits. */
  readonly progress: number | undefined
  readonly error: string | undefined
}

/**
 * Conducts the study in the worker whenever it changes; a study that is no longer wanted
 * is given up. Undefined waits: nothing is started.
 */
export function useStudy<S extends Study>(
  study: S | undefined,
): StudyState<S> & { cancel: () => void } {
  const [state, setState] = useState<StudyState<S>>({
    findings: undefined,
    progress: undefined,
    error: undefined,
  })
  const controller = useRef<AbortController | null>(null)
  useEffect(() => {
    if (study === undefined) return
    const abort = new AbortController()
    controller.current = abort
    laboratory()
      .conduct(study, {
        signal: abort.signal,
        onProgress: (progress) => setState((last) => ({ ...last, progress })),
      })
      .then(
        (findings) => setState({ findings, progress: undefined, error: undefined }),
        (reason: unknown) => {
          if (abort.signal.aborted) return
          const error = reason instanceof Error ? reason.message : String(reason)
          setState((last) => ({ ...last, progress: undefined, error }))
        },
      )
    return () => abort.abort()
  }, [study])
  const cancel = (): void => {
    controller.current?.abort()
    setState((last) => ({ ...last, progress: undefined }))
  }
  return { ...state, cancel }
}
