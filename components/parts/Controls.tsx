import type { ComponentChildren } from "preact"
import type { Fields } from "../../src/experiment/field.ts"
import { controlName } from "./control-names.ts"
import type { Figure } from "./use-figure.ts"
import { controlWords, wordsIn } from "./words.ts"

interface ControlsProps {
  readonly figure: Pick<Figure<Fields>, "language" | "controls" | "free">
  readonly disabled: boolean
  readonly children: ComponentChildren
}

/** The controls of a figure, and which of them a teacher has fixed. */
export function Controls({ figure, disabled, children }: ControlsProps) {
  const { language, controls, free } = figure
  const words = wordsIn(language, controlWords)
  const fixed = controls.filter((name) => free?.includes(name) === false)
  return (
    <fieldset class="controls" disabled={disabled}>
      <legend class="sr-only">{words.controls}</legend>
      {children}
      {fixed.length > 0 && (
        <p class="fixed-by">
          {words.fixed(fixed.map((name) => controlName(language, name)).join(", "))}
        </p>
      )}
    </fieldset>
  )
}
