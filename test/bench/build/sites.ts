import { execFile } from "node:child_process"
import { cp, mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { forDownhill, forStarlight } from "./markdown.ts"
import type { Lesson } from "./lessons.ts"

/** A folder with a site to be built. */
export interface Site {
  /** Astro's command, with which both sites are built. */
  readonly astro: URL
  readonly folder: URL
  /** Of Node, as the site's own script has them. */
  readonly options: string
}

const project = new URL("../../../", import.meta.url)
const languages = ["en", "ko"] as const

/** What of the project a course is built with. */
const parts = [
  "astro.config.mjs",
  "components",
  "package.json",
  "package-lock.json",
  "src",
  "tsconfig.json",
]

const courseFile = `title:
  en: A generated course
  ko: 생성된 강의
description:
  en: Lessons made to be timed.
  ko: 시간을 재려고 만든 강의.
languages:
  en: English
  ko: 한국어
chapters: []
`

/** Makes a folder a copy of the project that has never been built, whose course is these lessons. */
export async function makeDownhill(folder: URL, lessons: readonly Lesson[]): Promise<Site> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(new URL("node_modules/", folder), { recursive: true })
  for (const part of parts)
    await cp(new URL(part, project), new URL(part, folder), { recursive: true })
  // Packages are shared, but not what builds keep beside them.
  const packages = await readdir(new URL("node_modules/", project))
  for (const name of packages.filter((name) => !name.startsWith(".")))
    await symlink(
      fileURLToPath(new URL(`node_modules/${name}`, project)),
      new URL(`node_modules/${name}`, folder),
    )
  await write(new URL("content/course.yaml", folder), courseFile)
  await write(new URL("content/LICENSE.md", folder), "CC BY 4.0\n")
  for (const lesson of lessons) await writeLesson(folder, lesson)
  const options = "--max-old-space-size=1024"
  return { folder, astro: new URL("node_modules/astro/bin/astro.mjs", folder), options }
}

/** Writes a lesson of a course in all its languages. */
export async function writeLesson(folder: URL, lesson: Lesson): Promise<void> {
  for (const language of languages) {
    const file = new URL(`content/lessons/${lesson.slug}/${language}.md`, folder)
    await write(file, forDownhill(lesson, language))
  }
}

/** Starlight of this version with the Astro that it was released for. */
export const starlight = {
  astro: "7.3.4",
  "@astrojs/starlight": "0.42.4",
  "@astrojs/markdown-remark": "7.3.0",
}

const starlightConfig = `import starlight from "@astrojs/starlight"
import { defineConfig } from "astro/config"

const locales = { en: { label: "English" }, ko: { label: "한국어", lang: "ko" } }
export default defineConfig({
  integrations: [starlight({ title: "A generated course", defaultLocale: "en", locales })],
})
`

const starlightContent = `import { defineCollection } from "astro:content"
import { docsLoader } from "@astrojs/starlight/loaders"
import { docsSchema } from "@astrojs/starlight/schema"

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`

/**
 * Makes a folder a site of Starlight with the text of these lessons, and installs Starlight where
 * it is not yet.
 *
 * @returns undefined where it cannot be installed.
 */
export async function makeStarlight(
  folder: URL,
  lessons: readonly Lesson[],
): Promise<Site | undefined> {
  for (const made of ["src/", "dist/", ".astro/", "node_modules/.astro/", "node_modules/.vite/"])
    await rm(new URL(made, folder), { recursive: true, force: true })
  const manifest = { private: true, type: "module", dependencies: starlight }
  await write(new URL("package.json", folder), JSON.stringify(manifest))
  await write(new URL("astro.config.mjs", folder), starlightConfig)
  await write(new URL("src/content.config.ts", folder), starlightContent)
  for (const lesson of lessons)
    for (const language of languages) {
      const file = new URL(`src/content/docs/${language}/${lesson.slug}.md`, folder)
      await write(file, forStarlight(lesson, language))
    }
  const install = ["install", "--no-audit", "--no-fund", "--prefer-offline"]
  const isInstalled = await promisify(execFile)("npm", install, { cwd: folder }).then(
    () => true,
    () => false,
  )
  if (!isInstalled) return undefined
  return { folder, astro: new URL("node_modules/astro/bin/astro.mjs", folder), options: "" }
}

async function write(file: URL, text: string): Promise<void> {
  await mkdir(new URL("./", file), { recursive: true })
  await writeFile(file, text)
}
