import { checkCourse } from "../course/check.ts"
import { formatDiagnostic } from "../course/diagnostic.ts"

const root = new URL("../../", import.meta.url)
const diagnostics = await checkCourse(root)
for (const diagnostic of diagnostics) console.error(`${formatDiagnostic(diagnostic)}\n`)
if (diagnostics.length > 0) {
  const count = diagnostics.length
  console.error(
    `${count === 1 ? "1 mistake" : `${count} mistakes`} in the course; nothing was built.`,
  )
  process.exitCode = 1
}
