/** The address of a page or file of the site, below wherever the site is hosted. */
export const address = (path: string): string =>
  `${import.meta.env.BASE_URL.replace(/\/$/, "")}/${path}`

/** Astro says that it is always there, which is not so. */
const siteIn = ({ SITE }: { readonly SITE?: string }): string | undefined => SITE

const site = siteIn(import.meta.env)

/** The whole address of a page or file; undefined where nobody has said where the site is served. */
export const wholeAddress = (path: string): string | undefined =>
  site === undefined ? undefined : new URL(address(path), site).href

/** Whether it is known where the site is served. */
export const isPlaced = site !== undefined
