/** The digits that a number is told in, if no more are needed. */
const few = 3

/** The digits that tell any two doubles apart. */
const all = 17

/**
 * A number in few digits, but in as many as show on which side of a bound it lies: beside 0.43,
 * 0.4296 is not told as 0.43.
 */
export function besideBound(value: number, bound: number, language: string | undefined): string {
  const rounded = (digits: number): number => Number(value.toPrecision(digits))
  const side = Math.sign(value - bound)
  let digits = few
  while (digits < all && Math.sign(rounded(digits) - bound) !== side) digits++
  return new Intl.NumberFormat(language, { maximumSignificantDigits: all }).format(rounded(digits))
}
