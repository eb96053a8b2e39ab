/** What notes call the parts that a lesson keeps in its front matter. */
const lifted = [
  {
    field: "objectives",
    names: /^(학습\s*목표|학습목표|목표|(learning )?(objectives?|goals?|outcomes?))$/i,
  },
  { field: "keywords", names: /^(핵심\s*키워드|키워드|주요\s*용어|key\s?words?|key terms|tags)$/i },
  {
    field: "summary",
    names:
      /^(학습\s*내용|요약|정리|핵심\s*내용|summary|key (points|takeaways)|takeaways|what (you|we) (will )?learn(ed)?)$/i,
  },
] as const

export type LiftedField = (typeof lifted)[number]["field"]

/** The field of the front matter that a section of this heading belongs to. */
export const liftedField = (heading: string): LiftedField | undefined =>
  lifted.find(({ names }) => names.test(heading.trim().replace(/[:：.]$/, "")))?.field
