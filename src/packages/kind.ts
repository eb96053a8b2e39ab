/** What a course, or a lesson of it, can be packaged as. */
export const kinds = ["scorm12", "scorm2004", "cartridge", "file"] as const

export type Kind = (typeof kinds)[number]

/** Those that tell a platform of each lesson what was answered in it. */
export type ScormKind = Exclude<Kind, "cartridge" | "file">
