import { lessonsOf, type PackagedLesson, type PackageOutline } from "./outline.ts"
import { xmlDocument, type Xml } from "./xml.ts"

/** Where the two standards differ in what they call things. */
interface Dialect {
  readonly namespaces: Xml
  readonly version: string
  /** The attribute that says whether a resource reports. */
  readonly type: string
  /** What stands at the end of the organization, and of each item that reports. */
  readonly organization: Xml
  readonly item: Xml
}

const xsi = { "@xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance" }

const scorm12: Dialect = {
  namespaces: {
    "@xmlns": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "@xmlns:adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
    ...xsi,
    "@xsi:schemaLocation": [
      "http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd",
      "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1 imsmd_rootv1p2p1.xsd",
      "http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd",
    ].join(" "),
  },
  version: "1.2",
  type: "@adlcp:scormtype",
  organization: {},
  item: {},
}

/** The lessons may be read in any order, and each says itself when it is completed and how well. */
const scorm2004: Dialect = {
  namespaces: {
    "@xmlns": "http://www.imsglobal.org/xsd/imscp_v1p1",
    "@xmlns:adlcp": "http://www.adlnet.org/xsd/adlcp_v1p3",
    "@xmlns:adlseq": "http://www.adlnet.org/xsd/adlseq_v1p3",
    "@xmlns:adlnav": "http://www.adlnet.org/xsd/adlnav_v1p3",
    "@xmlns:imsss": "http://www.imsglobal.org/xsd/imsss",
    ...xsi,
    "@xsi:schemaLocation": [
      "http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd",
      "http://www.adlnet.org/xsd/adlcp_v1p3 adlcp_v1p3.xsd",
      "http://www.adlnet.org/xsd/adlseq_v1p3 adlseq_v1p3.xsd",
      "http://www.adlnet.org/xsd/adlnav_v1p3 adlnav_v1p3.xsd",
      "http://www.imsglobal.org/xsd/imsss imsss_v1p0.xsd",
    ].join(" "),
  },
  version: "2004 4th Edition",
  type: "@adlcp:scormType",
  organization: {
    "imsss:sequencing": { "imsss:controlMode": { "@choice": "true", "@flow": "true" } },
  },
  item: {
    "imsss:sequencing": {
      "imsss:deliveryControls": {
        "@completionSetByContent": "true",
        "@objectiveSetByContent": "true",
      },
    },
  },
}

const dialects = { scorm12, scorm2004 }

/** `imsmanifest.xml` of a package: its lessons, one reporting page each, and every file in it. */
export function scormManifest(
  standard: keyof typeof dialects,
  outline: PackageOutline,
  files: readonly string[],
): string {
  const dialect = dialects[standard]
  const lessons = lessonsOf(outline)
  const shared = files.filter((file) => !lessons.some(({ page }) => page === file))
  return xmlDocument({
    manifest: {
      "@identifier": outline.name,
      "@version": "1.0",
      ...dialect.namespaces,
      metadata: { schema: "ADL SCORM", schemaversion: dialect.version },
      organizations: {
        "@default": "course",
        organization: {
          "@identifier": "course",
          title: outline.title,
          item: itemsOf(outline, dialect),
          ...dialect.organization,
        },
      },
      resources: {
        resource: [
          ...lessons.map((lesson) => resourceOf(lesson, dialect)),
          {
            "@identifier": "shared",
            "@type": "webcontent",
            [dialect.type]: "asset",
            file: shared.map((path) => ({ "@href": encodeURI(path) })),
          },
        ],
      },
    },
  })
}

function itemsOf({ chapters }: PackageOutline, { item }: Dialect): readonly Xml[] {
  const lessonItem = ({ slug, title }: PackagedLesson): Xml => ({
    "@identifier": `lesson.${slug}`,
    "@identifierref": `page.${slug}`,
    title,
    ...item,
  })
  return chapters.flatMap(({ title, lessons }, index) =>
    title === undefined
      ? lessons.map(lessonItem)
      : [{ "@identifier": `chapter.${index}`, title, item: lessons.map(lessonItem) }],
  )
}

const resourceOf = ({ slug, page }: PackagedLesson, { type }: Dialect): Xml => ({
  "@identifier": `page.${slug}`,
  "@type": "webcontent",
  [type]: "sco",
  "@href": encodeURI(page),
  file: { "@href": encodeURI(page) },
  dependency: { "@identifierref": "shared" },
})
