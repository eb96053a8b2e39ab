import type { FigureSettings } from "../../../components/registry.ts"
import { kept } from "../../kept/kept.ts"
import { rehearse } from "../../rehearsal/rehearse.ts"
import { cardOf } from "./card.ts"

interface LessonCard {
  readonly title: string
  readonly course: string
  readonly language: string
  /** Of the surface that is drawn. */
  readonly settings: FigureSettings
}

/** The picture of a lesson as PNG; a build keeps it until its words, its surface or our code change. */
export async function lessonCard({ settings, ...words }: LessonCard): Promise<Buffer> {
  const { experiment } = settings
  const drawn = async (): Promise<string> => {
    const surface = await rehearse({ kind: "surface", experiment, axis: "updates" })
    return (await cardOf({ ...words, surface })).toString("base64")
  }
  return Buffer.from(await kept.text(["card", words, experiment], drawn), "base64")
}
