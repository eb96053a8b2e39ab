/**
 * The gradient of `f` at `theta` by central differences, (f(theta + h e) - f(theta - h e)) / 2h.
 * Source: Nocedal & Wright, Numerical Optimization (2006), section 8.1; the error is O(h^2) plus
 * rounding of O(1e-16 |f| / h).
 */
export function finiteDifference(
  f: (theta: number[]) => number,
  theta: number[],
  h: number,
): number[] {
  return theta.map((value, i) => {
    const above = [...theta]
    const below = [...theta]
    above[i] = value + h
    below[i] = value - h
    return (f(above) - f(below)) / (2 * h)
  })
}
