/* What a thread does, by the names of `Threads`. */
export { leanSvg as lean } from "./lean-svg.ts"
export { conduct } from "../experiment/study.ts"

/** Shows that the thread has begun. */
export const begin = (): void => undefined
