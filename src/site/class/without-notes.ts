/** Renders notes to the teacher as nothing, where a course has no class and so no teacher's view. */
export const withoutNotes = { Teacher: (): null => null }
