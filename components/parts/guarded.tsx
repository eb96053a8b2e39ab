import type { ComponentType } from "preact"
import { useErrorBoundary } from "preact/hooks"
import { messageOf } from "../../src/experiment/messages.ts"
import { controlWords, wordsIn } from "./words.ts"

/** A figure that, where it breaks down, says so and can be started anew; the page goes on. */
export function guarded<Props extends { readonly language: string }>(
  Figure: ComponentType<Props>,
): ComponentType<Props> {
  return function GuardedFigure(props: Props) {
    const boundary = useErrorBoundary()
    const error: unknown = boundary[0]
    if (error === undefined) return <Figure {...props} />
    const { failed, restart: again } = wordsIn(props.language, controlWords)
    return (
      <div class="experiment broken" data-broken="true">
        <p role="alert">{failed.figure(messageOf(error))}</p>
        <button type="button" onClick={boundary[1]}>
          {again}
        </button>
      </div>
    )
  }
}
