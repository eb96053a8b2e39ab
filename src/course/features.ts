/** The Markdown that lessons are written in. */
export const lessonFeatures = {
  directive: true,
  math: true,
  headingAttributes: true,
  gfm: true,
} as const
