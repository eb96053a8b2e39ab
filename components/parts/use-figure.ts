import { useEffect, useRef, useState } from "preact/hooks"
import type { Experiment } from "../../src/experiment/experiment.ts"
import type { Fields, Issue, ValuesOf } from "../../src/experiment/field.ts"
import { bareLink, fromLink, toLink, type Values } from "../../src/experiment/link.ts"
import { addressOf, writeAddress } from "./address.ts"
import { figureMarkdown } from "./figure-markdown.ts"
import { parseFigure, type FigureSettings, type FigureSpec } from "./figure-spec.ts"
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
  /** Changes some of the experiment and the options; what the schema refuses is said and left. */
  readonly set: (part: Partial<Experiment> & Partial<ValuesOf<Options>>) => void
  /** Back to what the author wrote. */
  readonly reset: () => void
  /** What could not be done, in a sentence. */
  readonly notice: string | undefined
  /** The address that shows this figure as it stands, or with another experiment. */
  readonly address: (experiment?: Experiment) => string
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
  const current = useRef(settings)
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
    const text = addressOf(id)
    if (text === null) return
    const link = fromLink(text)
    const linked = link.ok ? parseFigure(spec, link.value, written) : link
    if (linked.ok) show(linked.value)
    else setNotice(words.badLink(names(linked.issues)))
  }, [id])
  const linkOf = (shown: FigureSettings<Options>): string =>
    toLink(valuesOf(shown), valuesOf(written))
  return {
    ...settings,
    id,
    language,
    isAwake,
    notice,
    set(part) {
      const next = parseFigure(spec, part, current.current)
      if (!next.ok) {
        setNotice(words.refusedControl(names(next.issues)))
        return
      }
      show(next.value)
      writeAddress(id, linkOf(next.value))
    },
    reset() {
      show(written)
      writeAddress(id, "")
    },
    address(experiment = current.current.experiment) {
      const shown = { experiment, options: current.current.options }
      const url = new URL(location.href)
      url.search = `?${id}=${linkOf(shown) || bareLink}`
      url.hash = id
      return url.href
    },
    markdown: () => figureMarkdown(spec, id, current.current, words.tools.caption),
  }
}

const valuesOf = ({ experiment, options }: FigureSettings): Values => ({
  ...experiment,
  ...options,
})

const names = (issues: readonly Issue[]): string =>
  [...new Set(issues.map(({ field }) => field))].join(", ")
