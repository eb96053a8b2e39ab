import type { MdastNode } from "satteri"
import { figureNamed, parseFigure } from "../../components/registry.ts"
import {
  attempt,
  goalQuantities,
  goalUnits,
  parseReach,
  parseWithin,
  type Goal,
} from "../experiment/goal.ts"
import type { Experiment } from "../experiment/experiment.ts"
import { run } from "../experiment/run.ts"
import { posedProblem } from "../experiment/trained-fields.ts"
import { nearest } from "./diagnostic.ts"
import { place, type Place, type ReportAt } from "./place.ts"

type Container = Readonly<Extract<MdastNode, { type: "containerDirective" }>>
type Element = Extract<MdastNode, { type: "mdxJsxFlowElement" }>
type Block = Element["children"][number]
type FigureNode = Extract<Block, { type: "containerDirective" | "leafDirective" }>

const allowed = ["id", "reach", "within"]

/** A challenge as its author poses it. */
export interface PosedChallenge {
  readonly goal: Goal
  /** The run that the figure begins with. */
  readonly experiment: Experiment
  readonly place: Place
}

/** The most multiplications that are spent on seeing that a challenge is not met from the start. */
const cheap = 2e7

/**
 * A figure as a task, `:::challenge{#name reach="cost < 0.1" within="50 steps"}`: words that set
 * it, one figure, and a quotation that is shown when it is met. Undefined where that cannot be
 * read; then it is reported why.
 */
export function challengeOf(
  node: Container,
  attributesOf: (figure: FigureNode) => Readonly<Record<string, unknown>>,
  posed: (challenge: PosedChallenge) => void,
  source: string,
  report: ReportAt,
): Element | undefined {
  const attributes: Readonly<Record<string, string | null | undefined>> = node.attributes ?? {}
  for (const name of Object.keys(attributes).filter((name) => !allowed.includes(name)))
    report(
      place(node, source, name),
      "directive-attribute",
      `challenge takes no "${name}"`,
      nearest(name, allowed),
    )
  const { id, reach, within } = attributes
  if (typeof id !== "string" || id === "")
    report(
      place(node),
      "quiz-name",
      "a challenge has no name",
      'Name it, the same in every language: :::challenge{#name reach="cost < 0.1"}',
    )
  const goal = goalOf(node, reach ?? "", within ?? undefined, source, report)
  const figure = figureIn(node, report)
  if (typeof id !== "string" || goal === undefined || figure === undefined) return undefined
  const spec = figureNamed(figure.name)
  const settings = spec && parseFigure(spec, attributesOf(figure))
  if (spec?.run === undefined || settings?.ok !== true) return undefined
  const experiment = spec.run(settings.value)
  posed({ goal, experiment, place: place(node) })
  return element(
    "Challenge",
    {
      id,
      figure: String(figure.attributes?.["id"]),
      reach: reach ?? "",
      ...(typeof within === "string" && { within }),
      problem: JSON.stringify(posedProblem(experiment)),
    },
    [
      ...slotted("task", wordsIn(node, figure)),
      figure,
      ...slotted("explanation", explanationIn(node)),
    ],
  )
}

/** Reports challenges that the author's own settings meet, as far as that is quickly seen. */
export async function checkChallenges(
  challenges: readonly PosedChallenge[],
  report: ReportAt,
): Promise<void> {
  for (const { goal, experiment, place } of challenges) {
    const work = experiment.steps * experiment.batch * experiment.features
    if (work > cheap || attempt(goal, await run(experiment)).metAt === undefined) continue
    report(
      place,
      "challenge-goal",
      "the challenge is met before the reader has changed anything",
      "Ask for more, or let the figure begin with other settings.",
    )
  }
}

function goalOf(
  node: Container,
  reach: string,
  within: string | undefined,
  source: string,
  report: ReportAt,
): Goal | undefined {
  const wanted = parseReach(reach)
  const limit = within === undefined ? undefined : parseWithin(within)
  if (wanted === undefined)
    report(
      reach === "" ? place(node) : place(node, source, "reach"),
      "challenge-goal",
      reach === "" ? "a challenge does not say what to reach" : `"${reach}" is nothing to reach`,
      `Write reach="cost < 0.1": one of ${goalQuantities.join(", ")}, then < or <=, then a number above 0.`,
    )
  if (within !== undefined && limit === undefined)
    report(
      place(node, source, "within"),
      "challenge-goal",
      `"${within}" is no limit`,
      `Write within="50 steps": a whole number and one of ${goalUnits.join(", ")}.`,
    )
  if (wanted === undefined || (within !== undefined && limit === undefined)) return undefined
  return { ...wanted, within: limit }
}

const isFigure = (child: Block): child is FigureNode =>
  (child.type === "containerDirective" || child.type === "leafDirective") &&
  figureNamed(child.name) !== undefined

/** The one figure of a challenge. */
function figureIn(node: Container, report: ReportAt): FigureNode | undefined {
  const figures = node.children.filter(isFigure)
  if (figures.length !== 1) {
    report(
      place(figures.length === 0 ? node : figures[1]),
      "challenge-figure",
      figures.length === 0
        ? "a challenge holds no figure"
        : "a challenge holds one figure, and this is another",
      "Write the figure within it, and give the challenge one colon more than the figure.",
    )
    return undefined
  }
  const [figure] = figures
  if (figureNamed(figure.name)?.run === undefined) {
    report(
      place(figure),
      "challenge-figure",
      `"${figure.name}" has no run of its own that could reach a goal`,
      "Allowed: cost-trace, loss-surface, breathing-surface.",
    )
    return undefined
  }
  if (typeof figure.attributes?.["id"] !== "string") {
    report(
      place(figure),
      "challenge-figure",
      "the figure of a challenge has no name",
      `Name it: :::${figure.name}{#name}`,
    )
    return undefined
  }
  return figure
}

const wordsIn = ({ children }: Container, figure: FigureNode): Block[] =>
  children.filter((child) => child !== figure && child.type !== "blockquote")

const explanationIn = ({ children }: Container): Block[] =>
  children.flatMap((child) => (child.type === "blockquote" ? [...child.children] : []))

const slotted = (slot: string, children: readonly Block[]): Element[] =>
  children.length === 0 ? [] : [element("div", { slot }, children)]

const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly Block[],
): Element => ({
  type: "mdxJsxFlowElement",
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({
    type: "mdxJsxAttribute" as const,
    name: key,
    value,
  })),
  children: [...children],
})
