import type { ComponentType } from "preact"
import { useErrorBoundary } from "preact/hooks"
import { messageOf } from "../../src/experiment/messages.ts"
import { flushAddress } from "./address.ts"
import { PartMissing } from "./part-missing.ts"
import { controlWords, wordsIn } from "./words.ts"

/** Who renders figures as a page is built: Astro, if it is not told, finds out by rendering them once more. */
const renderer = { [Symbol.for("astro:renderer")]: "@astrojs/preact" }

/**
 * A figure that, where it breaks down, says so and can be started anew; the page goes on. Where a
 * part of it is missing the page is loaded again, which its address brings back as it was.
 */
export function guarded<Props extends { readonly language: string }>(
  Figure: ComponentType<Props>,
): ComponentType<Props> {
  function GuardedFigure(props: Props) {
    const boundary = useErrorBoundary()
    const error: unknown = boundary[0]
    if (error === undefined) return <Figure {...props} />
    const { failed, restart, reload } = wordsIn(props.language, controlWords)
    const isMissing = error instanceof PartMissing
    return (
      <div class="experiment broken" data-broken="true">
        <p role="alert">{isMissing ? failed.missing : failed.figure(messageOf(error))}</p>
        <button type="button" onClick={isMissing ? loadAgain : boundary[1]}>
          {isMissing ? reload : restart}
        </button>
      </div>
    )
  }
  return Object.assign(GuardedFigure, renderer)
}

function loadAgain(): void {
  flushAddress()
  location.reload()
}
