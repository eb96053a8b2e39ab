/** The names of what a device keeps of the course below a path; each course has its own. */
export const cacheNames = (base: string) =>
  ({
    /** The files, by their content: those of two versions stand side by side. */
    files: `downhill files ${base}`,
    /** The languages that the reader asked to have whole. */
    asked: `downhill asked ${base}`,
  }) as const
