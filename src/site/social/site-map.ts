import { existsSync } from "node:fs"
import { offlinePage } from "../../offline/site-list.ts"

/**
 * Says of the addresses of pages which of them belong on the site map. Frames of figures are parts
 * of other pages, nobody looks for the page of what is not saved, and a lesson that is shown in the
 * words of another language is to be found in that language.
 *
 * @param base the path of the course on its host.
 * @param lessons the folder of lessons.
 */
export function onSiteMap(base: string, lessons: URL): (page: string) => boolean {
  const start = base.replace(/\/?$/, "/")
  const isFile = (path: string): boolean => existsSync(new URL(path, lessons))
  return (page) => {
    const [language, name = ""] = new URL(page).pathname.slice(start.length).split("/")
    if (language === "embed" || `${name}/` === offlinePage) return false
    const isLesson = name !== "" && isFile(`${name}/`)
    return !isLesson || ["md", "mdx"].some((format) => isFile(`${name}/${language}.${format}`))
  }
}
