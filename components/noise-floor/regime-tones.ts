import type { Regime } from "../../src/optim/regime.ts"

/** The tone of a cell in each regime, and of the mark on it. */
export const regimeTones: Readonly<
  Record<Regime, { readonly fill: string; readonly mark: string }>
> = {
  transient: { fill: "var(--loss-3)", mark: "var(--ink)" },
  wandering: { fill: "var(--loss-1)", mark: "var(--ink)" },
  converged: { fill: "var(--page)", mark: "var(--ink)" },
  diverging: { fill: "var(--loss-6)", mark: "var(--ink)" },
}
