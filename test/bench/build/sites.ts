import { execFile } from "node:child_process"
import { cp, mkdir, rm, symlink, writeFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import type { Lesson } from "./lessons.ts"
import { forDownhill, forStarlight } from "./markdown.ts"

const project = new URL("../../../", import.meta.url)
const languages = ["en", "ko"] as const

/** What of the project a course is built with. */
const parts = ["astro.config.mjs", "components", "package.json", "src", "tsconfig.json"]

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

/** Makes `folder` a copy of the project whose course is these lessons. */
export async function makeDownhill(folder: URL, lessons: readonly Lesson[]): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const part of parts)
    await cp(new URL(part, project), new URL(part, folder), { recursive: true })
  await symlink(fileURLToPath(new URL("node_modules", project)), new URL("node_modules", folder))
  await write(new URL("content/course.yaml", folder), courseFile)
  await write(new URL("content/LICENSE.md", folder), "CC BY 4.0\n")
  for (const lesson of lessons)
    for (const language of languages)
      await write(
        new URL(`content/lessons/${lesson.slug}/${language}.md`, folder),
        forDownhill(lesson, language),
      )
}

async function write(file: URL, text: string): Promise<void> {
  await mkdir(new URL(".", file), { recursive: true })
  await writeFile(file, text)
}
export const todo = [execFile, promisify, forStarlight]
