import { translated } from "./translated-command.ts"

const { text, code } = await translated(process.argv.slice(2), new URL("../../", import.meta.url))
if (code === 0) console.log(text)
else console.error(text)
process.exitCode = code
