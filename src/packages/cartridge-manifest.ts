import { lessonsOf, type PackagedLesson, type PackageOutline } from "./outline.ts"
import { xmlDocument, type Xml } from "./xml.ts"

/** The test of a lesson in a cartridge. */
export interface PackagedTest {
  readonly title: string
  /** The path of its file. */
  readonly path: string
}

const schemas = "http://www.imsglobal.org/profile/cc/ccv1p3"
const namespaces = {
  "@xmlns": "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1",
  "@xmlns:lomimscc": "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest",
  "@xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "@xsi:schemaLocation": [
    `http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1 ${schemas}/ccv1p3_imscp_v1p2_v1p0.xsd`,
    `http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest ${schemas}/LOM/ccv1p3_lommanifest_v1p0.xsd`,
  ].join(" "),
}

/**
 * `imsmanifest.xml` of a Common Cartridge 1.3: chapters as folders, in them each lesson's page and
 * after it its test, and every file.
 *
 * @param tests by the lesson that they go with.
 */
export function cartridgeManifest(
  outline: PackageOutline,
  tests: ReadonlyMap<string, PackagedTest>,
  files: readonly string[],
): string {
  const lessons = lessonsOf(outline)
  const own = new Set([...lessons.map(({ page }) => page), ...[...tests.values()].map(pathOf)])
  return xmlDocument({
    manifest: {
      "@identifier": outline.name,
      ...namespaces,
      metadata: {
        schema: "IMS Common Cartridge",
        schemaversion: "1.3.0",
        "lomimscc:lom": {
          "lomimscc:general": {
            "lomimscc:title": {
              "lomimscc:string": { "@language": outline.language, "#": outline.title },
            },
            "lomimscc:language": outline.language,
          },
        },
      },
      organizations: {
        organization: {
          "@identifier": "course",
          "@structure": "rooted-hierarchy",
          item: { "@identifier": "root", item: itemsOf(outline, tests) },
        },
      },
      resources: {
        resource: [
          ...lessons.flatMap((lesson) => [
            pageResource(lesson),
            ...[tests.get(lesson.slug)].flatMap((test) => testResource(lesson, test)),
          ]),
          {
            "@identifier": "shared",
            "@type": "webcontent",
            file: files.filter((path) => !own.has(path)).map(fileOf),
          },
        ],
      },
    },
  })
}

function itemsOf(
  { chapters }: PackageOutline,
  tests: ReadonlyMap<string, PackagedTest>,
): readonly Xml[] {
  const ofLesson = ({ slug, title }: PackagedLesson): readonly Xml[] => {
    const test = tests.get(slug)
    const page = { "@identifier": `lesson.${slug}`, "@identifierref": `page.${slug}`, title }
    if (test === undefined) return [page]
    const after = { "@identifier": `after.${slug}`, "@identifierref": `test.${slug}` }
    return [page, { ...after, title: test.title }]
  }
  return chapters.flatMap(({ title, lessons }, index) =>
    title === undefined
      ? lessons.flatMap(ofLesson)
      : [{ "@identifier": `chapter.${index}`, title, item: lessons.flatMap(ofLesson) }],
  )
}

const pageResource = ({ slug, page }: PackagedLesson): Xml => ({
  "@identifier": `page.${slug}`,
  "@type": "webcontent",
  "@href": encodeURI(page),
  file: fileOf(page),
  dependency: { "@identifierref": "shared" },
})

const testResource = ({ slug }: PackagedLesson, test: PackagedTest | undefined): readonly Xml[] =>
  test === undefined
    ? []
    : [
        {
          "@identifier": `test.${slug}`,
          "@type": "imsqti_xmlv1p2/imscc_xmlv1p3/assessment",
          file: fileOf(test.path),
          dependency: { "@identifierref": "shared" },
        },
      ]

const pathOf = ({ path }: PackagedTest): string => path

const fileOf = (path: string): Xml => ({ "@href": encodeURI(path) })
