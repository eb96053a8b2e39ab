import type { Findings, Study } from "./study.ts"

/** What the page says to the worker. */
export type Request =
  | { readonly kind: "conduct"; readonly id: number; readonly study: Study }
  | { readonly kind: "cancel"; readonly id: number }

/** What the worker says to the page. */
export type Reply =
  | { readonly kind: "progress"; readonly id: number; readonly share: number }
  | { readonly kind: "findings"; readonly id: number; readonly findings: Findings }
  | { readonly kind: "failed"; readonly id: number; readonly message: string }
