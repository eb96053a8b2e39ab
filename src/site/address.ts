/** The address of a page or file of the site, below wherever the site is hosted. */
export const address = (path: string): string =>
  `${import.meta.env.BASE_URL.replace(/\/$/, "")}/${path}`
