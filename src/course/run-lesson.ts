import * as runtime from "astro/jsx-runtime"
import { lessonAt, type ShelfPlace } from "./kept-lesson.ts"
import type { Heading } from "./lesson-markdown.ts"

type Props = Readonly<Record<string, unknown>>

/** What a page takes from a lesson. */
export interface RunningLesson {
  readonly Content: (props?: Props) => unknown
  readonly headings: readonly Heading[]
}

/**
 * A lesson that a build has put on its shelf, ready to be rendered.
 *
 * @throws Error where it is not there any more.
 */
export async function runLesson(shelf: ShelfPlace, key: string): Promise<RunningLesson> {
  const { code, headings } = await lessonAt(shelf, key)
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
  return { Content, headings }
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
