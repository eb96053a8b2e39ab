/** A lesson in a package. */
export interface PackagedLesson {
  readonly slug: string
  readonly title: string
  /** The path of its page. */
  readonly page: string
}

/** A chapter with its lessons; without a title where they stand for themselves. */
export interface PackagedChapter {
  readonly title: string | undefined
  readonly lessons: readonly PackagedLesson[]
}

/** What a package holds, as its manifest tells it. */
export interface PackageOutline {
  readonly language: string
  readonly title: string
  /** A name that stays the same when the package is made anew. */
  readonly name: string
  readonly chapters: readonly PackagedChapter[]
  /** The paths of pages that are read beside the lessons: the glossary. */
  readonly others: readonly string[]
}

export const lessonsOf = ({ chapters }: PackageOutline): readonly PackagedLesson[] =>
  chapters.flatMap(({ lessons }) => lessons)
