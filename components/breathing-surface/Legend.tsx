import type { ComponentChildren } from "preact"
import type { Experiment } from "../../src/experiment/experiment.ts"
import { methodOf } from "../../src/experiment/method.ts"
import { lossVariable, methodVariable } from "../../src/palette.ts"
import { wordsIn } from "../parts/words.ts"
import type { MinimumPlace } from "./batches.ts"
import { Symbols } from "./Symbols.tsx"
import { breathingWords } from "./words.ts"

interface LegendProps {
  readonly language: string
  readonly experiment: Experiment
  /** Where the mini-batch's own cost is least. */
  readonly lowest: MinimumPlace
}

/** What the two surfaces, the arrows and the marks stand for. */
export function Legend({ language, experiment, lowest }: LegendProps) {
  const { legend } = wordsIn(language, breathingWords)
  const own = `var(${methodVariable(methodOf(experiment))})`
  const full = `var(${methodVariable("batch")})`
  return (
    <ul class="legend breathing">
      <Item name={legend.own} colour="var(--ink)">
        <path d="M1 10L8 2H27L20 10Z" fill={`var(${lossVariable(4)})`} stroke="currentColor" />
      </Item>
      <Item name={legend.whole} colour="var(--ink)">
        <path d="M1 6H27" stroke-width="1.6" stroke="currentColor" stroke-dasharray="5 3" />
      </Item>
      <Item name={legend.ownWay} colour={own}>
        <path
          d="M1 6H26M20 1.5L26 6 20 10.5"
          stroke-width="2.6"
          stroke="currentColor"
          fill="none"
        />
      </Item>
      <Item name={legend.wholeWay} colour={full}>
        <path d="M1 6H26M20 2L26 6 20 10" stroke-width="1.5" stroke="currentColor" fill="none" />
      </Item>
      <Item name={legend.wholeMinimum} colour="var(--ink)">
        <path d="M14 1V11M9 6H19" stroke-width="2" stroke="currentColor" />
      </Item>
      <Item name={<OneOf texts={legend.ownMinimum} which={lowest} />} colour={own}>
        <path d="M10 2L18 10M10 10L18 2" stroke-width="2" stroke="currentColor" />
      </Item>
    </ul>
  )
}

/** One of a few texts, in the room of the longest, so that nothing moves as it changes. */
function OneOf<Name extends string>({
  texts,
  which,
}: {
  readonly texts: Readonly<Record<Name, string>>
  readonly which: Name
}) {
  return (
    <span class="one-of">
      {Object.entries<string>(texts).map(([name, text]) => (
        <span aria-hidden={name !== which}>
          <Symbols text={text} />
        </span>
      ))}
    </span>
  )
}

function Item({
  name,
  colour,
  children,
}: {
  readonly name: ComponentChildren
  readonly colour: string
  readonly children: ComponentChildren
}) {
  return (
    <li>
      <svg viewBox="0 0 28 12" aria-hidden="true" style={{ color: colour }}>
        {children}
      </svg>
      {typeof name === "string" ? <Symbols text={name} /> : name}
    </li>
  )
}
