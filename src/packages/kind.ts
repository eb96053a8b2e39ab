/** What a course, or a lesson of it, can be packaged as. */
export const kinds = ["scorm12", "scorm2004", "cartridge", "file"] as const

export type Kind = (typeof kinds)[number]

/** Whether packages of a kind report to a school's platform. */
export const reports = (kind: Kind): boolean => kind === "scorm12" || kind === "scorm2004"
