import { packageCommand, packageHelp } from "../packages/command.ts"
import { attempted } from "./arguments.ts"

const root = new URL("../../", import.meta.url)
const terminal = { say: console.log, complain: console.error }
process.exitCode = await attempted(
  () => packageCommand(process.argv.slice(2), root, terminal),
  packageHelp,
  terminal,
)
