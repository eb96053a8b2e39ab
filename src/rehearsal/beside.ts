import { threads } from "./threads.ts"

declare const __REHEARSAL_THREAD__: string | undefined

/**
 * The threads of a build. None while a lesson is written: our code may change under way then, which
 * a thread would not notice.
 */
export const beside =
  typeof __REHEARSAL_THREAD__ === "undefined" ? undefined : threads(new URL(__REHEARSAL_THREAD__))
