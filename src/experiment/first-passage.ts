import type { Trace } from "../optim/trace.ts"

/** The first recorded state whose full cost is at most `target`; undefined where there is none. */
export function firstPassage(
  { checkpoints }: Pick<Trace, "checkpoints">,
  target: number,
): number | undefined {
  const row = checkpoints.cost.findIndex((cost) => cost <= target)
  return row < 0 ? undefined : row
}
