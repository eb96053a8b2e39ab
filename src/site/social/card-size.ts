/** The size of the picture that is shown where a link is shared, in pixels. */
export const cardSize = { width: 1200, height: 630 } as const
