interface StudyStatusProps {
  readonly words: {
    readonly computing: (percent: string) => string
    readonly cancel: string
    readonly failed: (reason: string) => string
  }
  readonly progress: number | undefined
  readonly error: string | undefined
  /** What the figure shows, said in sentences. */
  readonly sentences: readonly string[]
  readonly percent: (share: number) => string
  readonly onCancel: () => void
  /** Whether the sentences tell of trouble. */
  readonly warns?: boolean
}

/** What a figure shows, in words that are kept up to date, with progress while one waits. */
export function StudyStatus(props: StudyStatusProps) {
  const { words, progress, error, sentences, percent, onCancel, warns = false } = props
  return (
    <div class="status">
      <p class={warns ? "summary warns" : "summary"} role="status">
        {error === undefined ? sentences.join(" ") : words.failed(error)}
      </p>
      <p class="progress" data-busy={progress !== undefined} aria-hidden={progress === undefined}>
        <progress
          value={progress ?? 0}
          max={1}
          aria-label={words.computing(percent(progress ?? 0))}
        />
        <button type="button" onClick={onCancel} disabled={progress === undefined}>
          {words.cancel}
        </button>
      </p>
    </div>
  )
}
