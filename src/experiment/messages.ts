import type { Trace } from "../optim/trace.ts"
import type { Findings, Study } from "./study.ts"

/** What the page says to the worker. */
export type Request =
  | { readonly kind: "conduct"; readonly id: number; readonly study: Study }
  | { readonly kind: "cancel"; readonly id: number }

/** What the worker says to the page. */
export type Reply =
  | { readonly kind: "progress"; readonly id: number; readonly share: number }
  /** What a run recorded since the last news of it, as a trace of its own. */
  | { readonly kind: "news"; readonly id: number; readonly run: number; readonly news: Trace }
  /** What is found so far. */
  | { readonly kind: "so far"; readonly id: number; readonly findings: Findings }
  | { readonly kind: "findings"; readonly id: number; readonly findings: Findings }
  | { readonly kind: "failed"; readonly id: number; readonly failure: Failure }
  /** The study was cancelled, and nothing is left of it. */
  | { readonly kind: "stopped"; readonly id: number }

/** Why a study came to nothing. */
export type Failure =
  | { readonly kind: "memory"; readonly bytes: number }
  /** The worker itself broke down, or could not be started. */
  | { readonly kind: "crash"; readonly message: string }
  | { readonly kind: "refused"; readonly message: string }

/** A study that came to nothing. */
export class StudyError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.kind === "memory" ? `it would take ${failure.bytes} bytes` : failure.message)
    this.failure = failure
  }
}

/** Why something was thrown, in its own words. */
export const messageOf = (reason: unknown): string =>
  reason instanceof Error ? reason.message : String(reason)
