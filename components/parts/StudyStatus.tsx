import type { ComponentChildren } from "preact"
import type { Failure } from "../../src/experiment/messages.ts"
import { formatBytes, maximumMemory } from "../../src/optim/memory.ts"
import { Notice } from "./Notice.tsx"
import { numberWords } from "./number-words.ts"
import type { StudyState } from "./use-study.ts"
import type { Study } from "../../src/experiment/study.ts"
import { controlWords, wordsIn } from "./words.ts"

interface StudyStatusProps {
  readonly language: string
  readonly state: Pick<StudyState<Study>, "progress" | "remaining" | "failure"> & {
    readonly cancel: () => void
    readonly retry: () => void
  }
  /** What the figure shows, said in sentences. */
  readonly sentences: readonly string[]
  /** Whether the sentences tell of trouble. */
  readonly warns?: boolean
  /** How they are set, where that is not as plain text. */
  readonly set?: (text: string) => ComponentChildren
  /** What the figure could not do, said before all else. */
  readonly notice?: string | undefined
}

/** What a figure shows, in words that are kept up to date, with progress while one waits. */
export function StudyStatus(props: StudyStatusProps) {
  const { language, state, sentences, warns = false, notice, set = String } = props
  const { progress, remaining, failure, cancel, retry } = state
  const words = wordsIn(language, controlWords)
  const { share } = numberWords(language)
  return (
    <div class="status">
      <Notice text={notice} />
      <p
        class={warns ? "summary warns" : "summary"}
        role="status"
        data-failed={failure !== undefined}
      >
        {failure === undefined ? set(sentences.join(" ")) : describe(language, failure)}
      </p>
      {failure?.kind === "crash" && (
        <button type="button" class="retry" onClick={retry}>
          {words.retry}
        </button>
      )}
      <p class="progress" data-busy={progress !== undefined} aria-hidden={progress === undefined}>
        <progress
          value={progress ?? 0}
          max={1}
          aria-label={words.computing(share(progress ?? 0))}
        />
        <span class="remaining">
          {remaining !== undefined && words.remaining(rounded(remaining))}
        </span>
        <button type="button" onClick={cancel} disabled={progress === undefined}>
          {words.cancel}
        </button>
      </p>
    </div>
  )
}

/** Seconds as one would say them: to the second, then to five, then to whole minutes. */
function rounded(seconds: number): { minutes: number } | { seconds: number } {
  if (seconds > 90) return { minutes: Math.round(seconds / 60) }
  return { seconds: seconds > 10 ? Math.ceil(seconds / 5) * 5 : Math.max(1, Math.ceil(seconds)) }
}

function describe(language: string, failure: Failure): string {
  const { failed } = wordsIn(language, controlWords)
  if (failure.kind === "memory")
    return failed.memory(formatBytes(failure.bytes), formatBytes(maximumMemory))
  return failure.kind === "crash" ? failed.crash(failure.message) : failed.refused(failure.message)
}
