/** Astro says that it is always there, which is not so. */
const siteIn = ({ SITE }: { readonly SITE?: string }): string | undefined => SITE

/** The whole address of the course: where it says that it is served, or else where it is read. */
export const courseAddress = (): URL =>
  new URL(
    `${import.meta.env.BASE_URL.replace(/\/$/, "")}/`,
    siteIn(import.meta.env) ?? location.href,
  )
