import { fileURLToPath } from "node:url"
import { build } from "../../browser/build.ts"
import { node } from "../../hosting/compressing-server.ts"
import { nginx, type Running } from "../../hosting/servers.ts"

const project = new URL("../../../", import.meta.url)
const folder = new URL(".cache/bench/site/", project)

/** The course as a teacher would host it. */
export interface Hosted extends Running {
  /** The name of the server. */
  readonly server: string
}

/**
 * Builds the course and serves it with compression: by nginx with the configuration that we
 * publish where the machine has it, else by Node.
 *
 * @throws Error with all that was printed, where it cannot be built.
 */
export async function hostCourse(): Promise<Hosted> {
  const { ok, output } = await build(project, fileURLToPath(folder))
  if (!ok) throw new Error(`the course could not be built:\n${output}`)
  const server = nginx.isThere ? nginx : node
  return { server: server.name, ...(await server.serve(folder, "")) }
}

/** The first lesson in both languages, as the path of its page. */
export const lessonPages = ["en", "ko"].map(
  (language) => `/${language}/mini-batch-gradient-descent/`,
)
