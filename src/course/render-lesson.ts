import { render, type CollectionEntry } from "astro:content"
import { runLesson, type RunningLesson } from "./run-lesson.ts"
import { shelf, shelved } from "./shelved.ts"

/** The text of a lesson as a component, from the shelf or else from its module. */
export async function renderLesson(
  entry: CollectionEntry<"lessons">,
): Promise<RunningLesson | Awaited<ReturnType<typeof render>>> {
  const path = entry.filePath ?? ""
  return shelf !== undefined && path in shelved ? runLesson(shelf, shelved[path]) : render(entry)
}
