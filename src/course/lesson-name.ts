import { coursePages } from "./link-address.ts"

/** Why a name cannot be a lesson's: by its form, or because a page of every course has it. */
export type NameFault = "form" | "taken"

export function lessonNameFault(name: string): NameFault | undefined {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return "form"
  return coursePages.includes(name) ? "taken" : undefined
}
