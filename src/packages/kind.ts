/** What a course, or a lesson of it, can be packaged as. */
export const kinds = ["scorm12", "scorm2004", "file"] as const

export type Kind = (typeof kinds)[number]
