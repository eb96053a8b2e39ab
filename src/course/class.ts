import { parseClass, type LessonPlan } from "./class-file.ts"
import { CourseError, reporter, type Diagnostic } from "./diagnostic.ts"

const files = import.meta.glob<string>("/content/class.yaml", {
  query: "?raw",
  import: "default",
  eager: true,
})

/** There is such a file only where there is a class. */
const sourceIn = (found: Readonly<Partial<Record<string, string>>>): string | undefined =>
  found["/content/class.yaml"]

const source = sourceIn(files)

const diagnostics: Diagnostic[] = []
const report = reporter("content/class.yaml", (diagnostic) => diagnostics.push(diagnostic))
const parsed = source === undefined ? undefined : parseClass(source, report)
if (source !== undefined && parsed === undefined) throw new CourseError(diagnostics)

/** The class that the course is built for; undefined where it is for everyone. */
export const taughtClass = parsed

/** What the class has with a lesson; nothing where it says nothing of it. */
export const planOf = (slug: string): LessonPlan =>
  parsed?.lessons.get(slug) ??
  (parsed?.solutions === undefined ? {} : { solutions: parsed.solutions })

/** Whether a lesson is closed still as this is built. */
export const isClosed = (slug: string): boolean => isToCome(planOf(slug).opens?.epoch)

/** Whether the answers and explanations of a lesson are held back at any time. */
export const hasHeldSolutions = (slug: string): boolean => planOf(slug).solutions !== undefined

/** Whether a moment is yet to come as this is built. */
export const isToCome = (epoch: number | undefined): boolean =>
  epoch !== undefined && epoch > Date.now()
