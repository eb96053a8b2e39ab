/**
 * Places for labels of some height, each as near to where it wants to be as the others and the
 * range allow, none over another; in the order given.
 */
export function dodge(
  wanted: readonly number[],
  height: number,
  [least, greatest]: readonly [number, number],
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b])
  const placed = wanted.slice()
  let floor = least
  for (const index of order) {
    placed[index] = Math.max(wanted[index], floor)
    floor = placed[index] + height
  }
  let ceiling = greatest
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index], ceiling)
    ceiling = placed[index] - height
  }
  return placed
}
