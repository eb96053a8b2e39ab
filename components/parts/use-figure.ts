import { useEffect, useRef, useState } from "preact/hooks"
import type { Experiment } from "../../src/experiment/experiment.ts"
import type { Fields, Issue, ValuesOf } from "../../src/experiment/field.ts"
import { bareLink, toLink, type Values } from "../../src/experiment/link.ts"
import { addressShowing, isEmbedded, writeAddress } from "./address.ts"
import { askedOf } from "./asked-of.ts"
import { figureMarkdown } from "./figure-markdown.ts"
import { parseFigure, requireFigure, type FigureSettings, type FigureSpec } from "./figure-spec.ts"
import { freePart } from "./free-controls.ts"
import { controlWords, wordsIn } from "./words.ts"

/** What the page tells an island. */
export interface FigureProps<Options extends Fields> {
  readonly id: string
  readonly language: string
  /** What the author wrote. */
  readonly settings: FigureSettings<Options>
}

/** A figure as it stands: what it shows, and the ways to change that. */
export interface Figure<Options extends Fields> extends FigureSettings<Options> {
  readonly id: string
  readonly language: string
  /** Whether the page is awake: before, no control can work. */
  readonly isAwake: boolean
  /** What kind of figure it is, as a directive names it. */
  readonly name: string
  /** The controls that it has as it is set. */
  readonly controls: readonly string[]
  /** The controls that a teacher's link leaves to the reader; undefined where that is all of them. */
  readonly free: readonly string[] | undefined
  /** What of a change the reader may make. */
  readonly freePart: <Part extends object>(part: Part) => Partial<Part>
  /** Changes some of the experiment and the options; what the schema refuses is said and left. */
  readonly set: (part: Partial<Experiment> & Partial<ValuesOf<Options>>) => void
  /** Back to what the author wrote, or to what the teacher's link says. */
  readonly reset: () => void
  /** What could not be done, in a sentence. */
  readonly notice: string | undefined
  /** The address that shows this figure as it stands, or with another experiment. */
  readonly address: (experiment?: Experiment) => string
  /** The address that shows it as it stands, and leaves only these controls to the reader. */
  readonly addressWith: (free: readonly string[] | undefined) => string
  /** What it shows, as a link says it to such a figure that stands by itself. */
  readonly link: () => string
  /** The directive that makes a lesson show this figure as it stands. */
  readonly markdown: () => string
}

/**
 * The state of a figure, kept in the page's address under the figure's id, so that a link shows
 * this moment again, in any language. A link that cannot be read is said and left aside.
 */
export function useFigure<Options extends Fields>(
  spec: FigureSpec<Options>,
  { id, language, settings: written }: FigureProps<Options>,
): Figure<Options> {
  const [settings, setSettings] = useState(written)
  const [notice, setNotice] = useState<string>()
  const [isAwake, setAwake] = useState(false)
  const [free, setFree] = useState<readonly string[]>()
  const current = useRef(settings)
  const first = useRef(written)
  const words = wordsIn(language, controlWords)
  const show = ({ experiment, options }: FigureSettings<Options>, problem?: string): void => {
    const shown = current.current.experiment
    // An experiment that stays the same stays the same object, so that it is not run again.
    const isSame = toLink({ ...experiment }, { ...shown }) === ""
    const next = { experiment: isSame ? shown : experiment, options }
    current.current = next
    setSettings(next)
    setNotice(problem)
  }
  useEffect(() => {
    setAwake(true)
    const asked = askedOf(spec, id, written)
    setFree(asked.free)
    if (asked.settings !== undefined) {
      show(asked.settings)
      // What a teacher has set is what there is to go back to.
      if (asked.free !== undefined || isEmbedded()) first.current = asked.settings
    }
    const problems = [
      asked.linkIssues.length > 0 && words.badLink(names(asked.linkIssues)),
      asked.controlIssues.length > 0 &&
        words.badControls(names(asked.controlIssues), Object.keys(spec.controls).join(", ")),
    ].filter((problem) => problem !== false)
    if (problems.length > 0) setNotice(problems.join(" "))
  }, [id])
  /** The address of a page that a teacher has set stays as it is, to come back to. */
  const write = (text: string): void => {
    if (free === undefined && !isEmbedded()) writeAddress(id, text)
  }
  const addressOfShown = (
    shown: FigureSettings<Options>,
    left: readonly string[] | undefined,
  ): string => addressShowing(id, linkOf(shown) || bareLink, left)
  const linkOf = (shown: FigureSettings<Options>): string =>
    toLink(valuesOf(shown), valuesOf(written))
  return {
    ...settings,
    id,
    language,
    isAwake,
    notice,
    name: spec.name,
    controls: Object.keys(spec.controls).filter(
      (control) => spec.lacks?.(settings).includes(control) !== true,
    ),
    free,
    freePart: (part) => freePart(spec.controls, free, part),
    set(part) {
      const next = parseFigure(spec, freePart(spec.controls, free, part), current.current)
      if (!next.ok) {
        setNotice(words.refusedControl(names(next.issues)))
        return
      }
      show(next.value)
      write(linkOf(next.value))
    },
    reset() {
      show(first.current)
      write("")
    },
    address: (experiment = current.current.experiment) =>
      addressOfShown({ experiment, options: current.current.options }, free),
    addressWith: (left) => addressOfShown(current.current, left),
    link: () => toLink(valuesOf(current.current), valuesOf(requireFigure(spec, {}))) || bareLink,
    markdown: () => figureMarkdown(spec, id, current.current, words.tools.caption),
  }
}

const valuesOf = ({ experiment, options }: FigureSettings): Values => ({
  ...experiment,
  ...options,
})

const names = (issues: readonly Issue[]): string =>
  [...new Set(issues.map(({ field }) => field))].join(", ")
