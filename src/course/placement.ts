import { z } from "astro/zod"
import { placeFields, type Course } from "./course-file.ts"

/** Where a course is served. */
export type Placement = Pick<Course, "site" | "base">

/** Variables of the environment of a build, which go before the course file. */
export const variables = { site: "DOWNHILL_SITE", base: "DOWNHILL_BASE" } as const

const placementSchema = z.object(placeFields)

/** What is wrong with where the environment says that the course is served. */
export class PlacementError extends Error {
  override readonly name = "PlacementError"

  constructor(complaints: readonly string[]) {
    super(complaints.join("\n"))
    // The mistake is in the environment, so where our code noticed it helps nobody.
    this.stack = ""
  }
}

/**
 * Where the course is served: as its file says, but where the environment has variables that say
 * otherwise. An empty variable says nothing.
 *
 * @throws PlacementError where a variable says what the course file may not say either.
 */
export function placementIn(
  course: Placement | undefined,
  environment: Readonly<Partial<Record<string, string>>>,
): Placement {
  const asked = Object.entries(variables).flatMap(([field, name]) => {
    const value = environment[name]?.trim() ?? ""
    return value === "" ? [] : [[field, value]]
  })
  const parsed = placementSchema.safeParse({ ...course, ...Object.fromEntries(asked) })
  if (parsed.success) return parsed.data
  throw new PlacementError(
    parsed.error.issues.map(({ path, message }) => complaint(path, message, environment)),
  )
}

function complaint(
  path: readonly PropertyKey[],
  message: string,
  environment: Readonly<Partial<Record<string, string>>>,
): string {
  const field = path[0] === "site" ? "site" : "base"
  const name = variables[field]
  return `The environment variable ${name} is "${environment[name] ?? ""}": ${message}.
  Set it right, or unset it and say \`${field}\` in content/course.yaml.`
}
