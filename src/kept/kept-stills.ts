import { forgetful, storeIn, type Store } from "./store.ts"

declare const __KEPT_STILLS__: { readonly folder: string; readonly version: string } | undefined

/** The drawings of figures that builds keep; where nothing is built none are kept. */
export const stills: Store =
  typeof __KEPT_STILLS__ === "undefined"
    ? forgetful
    : storeIn(new URL(__KEPT_STILLS__.folder), __KEPT_STILLS__.version)
