import type { CourseError } from "./diagnostic.ts"

/** What has the development server lay an error over the page; Astro makes it legible. */
export interface OverlayMessage {
  readonly type: "error"
  readonly err: {
    readonly name: string
    readonly title: string
    readonly message: string
    readonly stack: string
    readonly loc: CourseError["loc"]
  }
}

/** The overlay that says what is wrong with the course, where, and how to mend it. */
export const overlayMessage = ({ name, message, loc }: CourseError): OverlayMessage => ({
  type: "error",
  err: { name, title: "The lesson has a mistake", message, stack: message, loc },
})
