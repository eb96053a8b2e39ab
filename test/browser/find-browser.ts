import { access, constants } from "node:fs/promises"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"
import { chromium as playwright, type LaunchOptions } from "playwright-core"

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]

/** WebGL by software, so that a machine without a graphics card draws too. */
const args = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
]

/**
 * A Chromium to test with: the one that `DOWNHILL_BROWSER` names, the system's, Playwright's
 * own, or else the one that a package of ours brings.
 */
export async function findBrowser(): Promise<LaunchOptions> {
  const named = process.env["DOWNHILL_BROWSER"]
  if (named === "package") return packaged()
  const folders = (process.env["PATH"] ?? "").split(delimiter)
  const candidates = [
    ...(named === undefined ? [] : [named]),
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    playwright.executablePath(),
  ]
  for (const executablePath of candidates)
    if (await isExecutable(executablePath)) return { executablePath, args }
  return packaged()
}

/** The packaged browser, with the libraries that it needs where the system has none. */
async function packaged(): Promise<LaunchOptions> {
  const { default: chromium, inflate } = await import("@sparticuz/chromium")
  const executablePath = await chromium.executablePath()
  const bin = new URL("../../node_modules/@sparticuz/chromium/bin/", import.meta.url)
  await inflate(fileURLToPath(new URL("al2023.tar.br", bin)))
  const libraries = [join(tmpdir(), "al2023", "lib"), process.env["LD_LIBRARY_PATH"] ?? ""]
  const env = {
    ...definedEnvironment(),
    LD_LIBRARY_PATH: libraries.filter(Boolean).join(delimiter),
    FONTCONFIG_PATH: process.env["FONTCONFIG_PATH"] ?? join(tmpdir(), "fonts"),
  }
  return { executablePath, args: [...args, "--no-zygote", "--headless=shell"], env }
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
