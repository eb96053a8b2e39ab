/** The name by which a script of a lesson in one file imports another. */
export const moduleName = (path: string): string => `lesson/${path}`

/** What stands in a script for the address of a worker, until that is known. */
export const workerName = (path: string): string => `lesson-worker:${path}`

/** The element that holds the scripts of a lesson in one file, and the type of those that wait for it. */
export const packedId = "lesson-scripts"
export const waitingType = "text/waiting"

/** The scripts of a lesson, by their paths: its modules, and its workers, which stand alone. */
export interface PackedModules {
  readonly modules: Readonly<Record<string, string>>
  readonly workers: Readonly<Record<string, string>>
}
