/** The path of the picture of a lesson, below the site. */
export const cardPath = (language: string, slug: string): string => `${language}/cards/${slug}.png`
