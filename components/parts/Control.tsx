import type { ComponentChildren } from "preact"
import type { Fields } from "../../src/experiment/field.ts"
import type { Figure } from "./use-figure.ts"

interface ControlProps {
  readonly figure: Pick<Figure<Fields>, "free">
  /** As the spec of the figure names it. */
  readonly name: string
  readonly children: ComponentChildren
}

/** One control of a figure, which shows its value but does not move where a teacher has fixed it. */
export const Control = ({ figure: { free }, name, children }: ControlProps) => (
  <fieldset
    class="control"
    role="none"
    data-control={name}
    disabled={free !== undefined && !free.includes(name)}
  >
    {children}
  </fieldset>
)
