import * as runtime from "astro/jsx-runtime"
import { storeIn } from "../kept/store.ts"
import { findLesson } from "./kept-lesson.ts"
import type { Heading } from "./lesson-markdown.ts"

type Props = Readonly<Record<string, unknown>>

/** What Astro takes from the module of a lesson. */
interface LessonModule {
  readonly Content: (props?: Props) => unknown
  readonly getHeadings: () => readonly Heading[]
}

/**
 * The module of a lesson whose code is kept: thousands of lessons need not go through the bundler.
 *
 * @throws Error where it is not kept any more.
 */
export async function keptLesson(
  folder: string,
  version: string,
  key: string,
): Promise<LessonModule> {
  const lesson = await findLesson(storeIn(new URL(folder), version), key)
  if (lesson === undefined) throw new Error(`a lesson has gone from ${folder}; build again`)
  const { code, headings } = lesson
  const render = renderer(code)
  const Content = (props: Props = {}): unknown =>
    render({
      ...props,
      components: { Fragment: runtime.Fragment, ...objectOf(props["components"]) },
    })
  Object.assign(Content, {
    [Symbol.for("mdx-component")]: true,
    [Symbol.for("astro.needsHeadRendering")]: true,
    [Symbol.for("astro:renderer")]: "astro:jsx",
  })
  return { Content, getHeadings: () => headings }
}

/** The function that renders a lesson, of code that our own compiler wrote. */
function renderer(code: string): (props: Props) => unknown {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text of a lesson is data in it
  const made = new Function(code)
  const exported: unknown = Reflect.apply(made, undefined, [runtime])
  const render: unknown = Reflect.get(objectOf(exported), "default")
  if (typeof render !== "function") throw new TypeError("a kept lesson renders nothing")
  return (props): unknown => Reflect.apply(render, undefined, [props])
}

const objectOf = (value: unknown): object =>
  typeof value === "object" && value !== null ? value : {}
