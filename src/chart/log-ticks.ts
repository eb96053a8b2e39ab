/** Decades from which on there is no room for more than their powers of ten. */
const many = 2

/** Round numbers within a range, for a logarithmic scale: 1, 2 and 5 times powers of ten, or the powers alone. */
export function logTicks([low, high]: readonly [number, number]): number[] {
  const digits = Math.log10(high / low) > many ? [1] : [1, 2, 5]
  const first = Math.floor(Math.log10(low))
  const last = Math.ceil(Math.log10(high))
  return Array.from({ length: last - first + 1 }, (_, k) => first + k)
    .flatMap((power) => digits.map((digit) => Number(`${digit}e${power}`)))
    .filter((value) => value >= low && value <= high)
}
