import { forgetful, storeIn, type Store } from "./store.ts"

declare const __KEPT__: { readonly folder: string; readonly version: string } | undefined

/** What pages are made of and builds keep: drawings of figures, fonts. Nothing is kept but by a build. */
export const kept: Store =
  typeof __KEPT__ === "undefined" ? forgetful : storeIn(new URL(__KEPT__.folder), __KEPT__.version)
