import type { Fields, Issue } from "../../src/experiment/field.ts"
import { fromLink } from "../../src/experiment/link.ts"
import { addressOf, controlsParameter } from "./address.ts"
import { parseFigure, type FigureSettings, type FigureSpec } from "./figure-spec.ts"
import { parseFreeControls } from "./free-controls.ts"

/** What the address of a page asks of a figure. */
interface Asked<Options extends Fields> {
  /** What it is to show; undefined where the address does not say, or asks for what cannot be. */
  readonly settings: FigureSettings<Options> | undefined
  /** The controls that its reader may move; undefined for all. */
  readonly free: readonly string[] | undefined
  /** What is wrong with either. */
  readonly linkIssues: readonly Issue[]
  readonly controlIssues: readonly Issue[]
}

/** Reads what the address of the page asks of a figure. */
export function askedOf<Options extends Fields>(
  spec: FigureSpec<Options>,
  id: string,
  written: FigureSettings<Options>,
): Asked<Options> {
  const [text, names] = [addressOf(id), addressOf(controlsParameter(id))]
  const link = text === null ? undefined : fromLink(text)
  const settings = link?.ok ? parseFigure(spec, link.value, written) : link
  const free = names === null ? undefined : parseFreeControls(spec.controls, names)
  return {
    settings: settings?.ok ? settings.value : undefined,
    free: free?.ok ? free.value : undefined,
    linkIssues: settings?.ok === false ? settings.issues : [],
    controlIssues: free?.ok === false ? free.issues : [],
  }
}
