import text from "../../content/course.yaml?raw"
import { parseCourse } from "./course-file.ts"
import { CourseError, reporter, type Diagnostic } from "./diagnostic.ts"

const diagnostics: Diagnostic[] = []
const report = reporter("content/course.yaml", (diagnostic) => diagnostics.push(diagnostic))
const parsed = parseCourse(text, report)
if (parsed === undefined) throw new CourseError(diagnostics)

/** The course that is being built. */
export const course = parsed

export const languages: readonly string[] = Object.keys(course.languages)
export const defaultLanguage: string = languages[0]

/** A text in the asked language, or else in the default one. */
export const inLanguage = (
  texts: Readonly<Partial<Record<string, string>>>,
  language: string,
): string => texts[language] ?? texts[defaultLanguage] ?? ""
