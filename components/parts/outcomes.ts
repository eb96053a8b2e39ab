/**
 * What a run came to, for a prediction to be graded by: the value of the attribute
 * `data-outcomes` of a figure's experiment.
 */
export const outcomes = (
  values: Readonly<Record<string, string>> | undefined,
): string | undefined => values && JSON.stringify(values)
