import { parseArgs } from "node:util"
import { checkCourse } from "../course/check.ts"
import { isError } from "../course/diagnostic.ts"
import { asAnnotations, asJson, asText } from "./check-report.ts"

const help = `npm run check [-- --json | --github]

Reads content/ and says what is wrong with it, without building anything: the files of the
course and of the class, front matter, directives, links, images, headings, quizzes, translations.

  --json    an array of { file, line, column, severity, name, message, hint }
  --github  annotations of a pull request; the default where GITHUB_ACTIONS is "true"
  --help    this text

Exit code: 0 where there are no mistakes (there may be warnings), 1 where there are, 2 where the
command itself is not understood.`

const formats = { json: asJson, github: asAnnotations, text: asText } as const

function formatFrom(args: readonly string[]): keyof typeof formats | "help" | Error {
  try {
    const options = {
      json: { type: "boolean" },
      github: { type: "boolean" },
      help: { type: "boolean" },
    } as const
    const { values } = parseArgs({ args: [...args], options })
    if (values.help === true) return "help"
    if (values.json === true) return "json"
    const isAction = process.env["GITHUB_ACTIONS"] === "true"
    return values.github === true || isAction ? "github" : "text"
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

const format = formatFrom(process.argv.slice(2))
if (format instanceof Error) {
  console.error(`${format.message}\n\n${help}`)
  process.exitCode = 2
} else if (format === "help") {
  console.log(help)
} else {
  const diagnostics = await checkCourse(new URL("../../", import.meta.url))
  const hasErrors = diagnostics.some(isError)
  const say = format === "text" && hasErrors ? console.error : console.log
  const report = formats[format](diagnostics)
  if (report !== "") say(report)
  if (hasErrors) process.exitCode = 1
}
