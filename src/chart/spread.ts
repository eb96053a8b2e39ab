/** Places that stand together. */
interface Cluster {
  readonly members: readonly number[]
  /** Where the first of them would stand. */
  readonly start: number
}

/**
 * Places for labels as near as can be to where they are wished, in the least squares, in the same
 * order and nowhere closer than `gap`: those that are too close stand together, in the middle of
 * where they belong. (Pooling of adjacent violators, Ayer et al. 1955.)
 */
export function spread(wished: readonly number[], gap: number): number[] {
  const order = wished.map((_, index) => index).sort((a, b) => wished[a] - wished[b])
  const clusters: Cluster[] = []
  for (const index of order) {
    let cluster = clusterOf([index], wished, gap)
    while (clusters.length > 0) {
      const last = clusters[clusters.length - 1]
      if (last.start + last.members.length * gap <= cluster.start) break
      clusters.pop()
      cluster = clusterOf([...last.members, ...cluster.members], wished, gap)
    }
    clusters.push(cluster)
  }
  const places = [...wished]
  for (const { members, start } of clusters)
    for (const [rank, index] of members.entries()) places[index] = start + rank * gap
  return places
}

function clusterOf(members: readonly number[], wished: readonly number[], gap: number): Cluster {
  const sum = members.reduce((total, index, rank) => total + wished[index] - rank * gap, 0)
  return { members, start: sum / members.length }
}
