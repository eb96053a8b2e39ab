/** A plane in the space of the parameters, fitted to a path through it. */
export interface PathPlane {
  /** The last state of the path: coordinates (0, 0). */
  readonly origin: Float64Array
  /** Two orthonormal directions, each with as many entries as there are parameters. */
  readonly directions: readonly [Float64Array, Float64Array]
  /** The share of the squared displacement from the origin along each; their sum is at most 1. */
  readonly explained: readonly [number, number]
}

const mostStates = 256

/**
 * The plane of the two leading principal directions of a path, taken about its last state
 * (Li, Xu, Taylor, Studer, Goldstein 2018, "Visualizing the loss landscape of neural
 * nets", section 7). Of a path of more than 256 states it takes 256 at even distances,
 * the first and the last among them; `explained` then refers to these.
 *
 * The first state of the path has no negative coordinate, rounding aside; where it has
 * the coordinate 0, the greatest entry of the direction is positive. A path that leaves a
 * direction open, because it stays on a point or on a line, gets one along a coordinate
 * axis, as far as that is orthogonal, with the share 0.
 *
 * @param states rows of `parameterCount` numbers, from the first state to the last.
 * @throws RangeError for fewer than 2 parameters, for no state or a part of one, and for
 * states whose distance from the last is not finite.
 */
export function pathPlane(states: Float32Array | Float64Array, parameterCount: number): PathPlane {
  if (!(Number.isInteger(parameterCount) && parameterCount >= 2))
    throw new RangeError(
      `a plane in the space of ${parameterCount} parameters; it takes at least 2`,
    )
  const rows = requireRows(states, parameterCount)
  if (rows === 0) throw new RangeError("the path has 0 states; it takes at least 1")
  const origin = Float64Array.from(states.subarray((rows - 1) * parameterCount))
  const displacements = scaledDisplacements(states, rows, origin)
  const total = dot(displacements, 0, displacements, 0, displacements.length)
  const [first, firstSquares] = leadingDirection(displacements, parameterCount, total, undefined)
  const [second, secondSquares] = leadingDirection(displacements, parameterCount, total, first)
  const share = total === 0 ? 0 : Math.min(1, firstSquares / total)
  return {
    origin,
    directions: [first, second],
    explained: [share, total === 0 ? 0 : Math.min(1 - share, secondSquares / total)],
  }
}

/**
 * The coordinates of states in a plane, rows of x and y: those of the nearest points.
 *
 * @param states rows of as many numbers as the plane has parameters.
 * @throws RangeError for a part of a state.
 */
export function coordinates(plane: PathPlane, states: Float32Array | Float64Array): Float64Array {
  const { origin, directions } = plane
  const p = origin.length
  const rows = requireRows(states, p)
  const points = new Float64Array(rows * 2)
  for (let row = 0; row < rows; row++)
    for (let axis = 0; axis < 2; axis++) {
      const direction = directions[axis]
      let sum = 0
      for (let j = 0; j < p; j++) sum += (states[row * p + j] - origin[j]) * direction[j]
      points[row * 2 + axis] = sum
    }
  return points
}

/**
 * The parameters at (x, y) of a plane, written into `into` without allocating.
 *
 * @throws RangeError where `into` has another length than the plane has parameters.
 */
export function pointOn(plane: PathPlane, x: number, y: number, into: Float64Array): void {
  const { origin, directions } = plane
  if (into.length !== origin.length)
    throw new RangeError(`a point of ${into.length} parameters; the plane takes ${origin.length}`)
  const [first, second] = directions
  for (let j = 0; j < into.length; j++) into[j] = origin[j] + x * first[j] + y * second[j]
}

function requireRows(states: Float32Array | Float64Array, parameterCount: number): number {
  if (states.length % parameterCount !== 0)
    throw new RangeError(
      `the path has ${states.length} numbers; it takes a multiple of its ${parameterCount} parameters`,
    )
  return states.length / parameterCount
}

/** States minus the last, at most 256, with 1 for the greatest magnitude so that no square overflows. */
function scaledDisplacements(
  states: Float32Array | Float64Array,
  rows: number,
  origin: Float64Array,
): Float64Array {
  const p = origin.length
  const count = Math.min(rows, mostStates)
  const displacements = new Float64Array(count * p)
  let scale = 0
  for (let k = 0; k < count; k++) {
    const row = count === 1 ? 0 : Math.round((k * (rows - 1)) / (count - 1))
    for (let j = 0; j < p; j++) {
      const displacement = states[row * p + j] - origin[j]
      if (!Number.isFinite(displacement))
        throw new RangeError(
          `parameter ${j} of state ${row} is ${displacement} away from the last; it takes a finite distance`,
        )
      displacements[k * p + j] = displacement
      scale = Math.max(scale, Math.abs(displacement))
    }
  }
  if (scale > 0) for (let k = 0; k < displacements.length; k++) displacements[k] /= scale
  return displacements
}

/**
 * The direction of the greatest squared displacement, orthogonal to `before`, and that
 * square. What lies along `before` is taken out of the displacements first, so that a
 * direction is as exact as the first even where its share is tiny.
 */
function leadingDirection(
  displacements: Float64Array,
  p: number,
  total: number,
  before: Float64Array | undefined,
): readonly [Float64Array, number] {
  const count = displacements.length / p
  if (before !== undefined)
    for (let k = 0; k < count; k++) removeAlong(before, displacements, k * p)
  const rest = dot(displacements, 0, displacements, 0, displacements.length)
  if (rest <= 1e-26 * total) return [openDirection(p, before), 0]
  const gram = new Float64Array(count * count)
  for (let j = 0; j < count; j++)
    for (let k = 0; k <= j; k++)
      gram[j * count + k] = gram[k * count + j] = dot(displacements, j * p, displacements, k * p, p)
  const weights = leadingEigenvector(gram, count)
  const direction = new Float64Array(p)
  for (let k = 0; k < count; k++)
    for (let j = 0; j < p; j++) direction[j] += weights[k] * displacements[k * p + j]
  normalise(direction, before)
  let squares = 0
  for (let k = 0; k < count; k++) {
    const along = dot(displacements, k * p, direction, 0, p)
    squares += along * along
  }
  const start = dot(displacements, 0, direction, 0, p)
  if (start < -1e-12 || (start <= 1e-12 && greatestEntry(direction) < 0))
    for (let j = 0; j < p; j++) direction[j] = -direction[j]
  return [direction, squares]
}

/** The coordinate axis that is most nearly orthogonal to `before`, made orthogonal. */
function openDirection(p: number, before: Float64Array | undefined): Float64Array {
  const direction = new Float64Array(p)
  let axis = 0
  if (before !== undefined)
    for (let j = 1; j < p; j++) if (Math.abs(before[j]) < Math.abs(before[axis])) axis = j
  direction[axis] = 1
  normalise(direction, before)
  return direction
}

/** Makes a direction orthogonal to `before` and of length 1; twice, so that no rounding remains. */
function normalise(direction: Float64Array, before: Float64Array | undefined): void {
  for (let pass = 0; pass < 2; pass++) {
    if (before !== undefined) removeAlong(before, direction, 0)
    const length = Math.sqrt(dot(direction, 0, direction, 0, direction.length))
    for (let j = 0; j < direction.length; j++) direction[j] /= length
  }
}

function removeAlong(unit: Float64Array, vectors: Float64Array, offset: number): void {
  for (let pass = 0; pass < 2; pass++) {
    const along = dot(vectors, offset, unit, 0, unit.length)
    for (let j = 0; j < unit.length; j++) vectors[offset + j] -= along * unit[j]
  }
}

function greatestEntry(vector: Float64Array): number {
  let greatest = 0
  for (const entry of vector) if (Math.abs(entry) > Math.abs(greatest)) greatest = entry
  return greatest
}

function dot(a: Float64Array, i: number, b: Float64Array, k: number, length: number): number {
  let sum = 0
  for (let j = 0; j < length; j++) sum += a[i + j] * b[k + j]
  return sum
}

/**
 * The eigenvector of the greatest eigenvalue of a matrix that is symmetric, has no negative
 * eigenvalue, and is not 0; it is overwritten. Householder's tridiagonal form T, bisection
 * and inverse iteration (Golub and Van Loan, sections 8.3 and 8.4), which take as long for
 * close eigenvalues as for others.
 *
 * The shift σ lies above all eigenvalues, and the signs beside T's diagonal do not change
 * them. Hence with these signs aside no pivot of σI - T is negative, nothing cancels when
 * it is solved, and a vector of ones cannot be orthogonal to the one that is sought.
 */
function leadingEigenvector(matrix: Float64Array, n: number): Float64Array {
  const { diagonal, beside, reflections } = tridiagonal(matrix, n)
  const pivots = new Float64Array(n)
  factorise(diagonal, beside, greatestShift(diagonal, beside, pivots), pivots)
  const vector = new Float64Array(n).fill(1)
  for (let iteration = 0; iteration < 4; iteration++) solve(pivots, beside, vector)
  let sign = 1
  for (let j = 1; j < n; j++) {
    if (beside[j - 1] < 0) sign = -sign
    vector[j] *= sign
  }
  for (let k = n - 3; k >= 0; k--) reflect(reflections, k * n, vector)
  return vector
}

/** Overwrites `matrix`; row k of `reflections` is the unit vector of the k-th, or 0. */
function tridiagonal(
  matrix: Float64Array,
  n: number,
): { diagonal: Float64Array; beside: Float64Array; reflections: Float64Array } {
  const diagonal = new Float64Array(n)
  const beside = new Float64Array(n)
  const reflections = new Float64Array(n * n)
  const image = new Float64Array(n)
  for (let k = 0; k < n - 1; k++) {
    const row = k * n
    diagonal[k] = matrix[row + k]
    beside[k] = matrix[row + k + 1]
    const length = Math.sqrt(dot(matrix, row + k + 1, matrix, row + k + 1, n - k - 1))
    if (k === n - 2 || length === 0) continue
    beside[k] = matrix[row + k + 1] > 0 ? -length : length
    for (let j = k + 1; j < n; j++) reflections[row + j] = matrix[row + j]
    reflections[row + k + 1] -= beside[k]
    const norm = Math.sqrt(dot(reflections, row, reflections, row, n))
    for (let j = k + 1; j < n; j++) reflections[row + j] /= norm
    let middle = 0
    for (let j = k + 1; j < n; j++) {
      image[j] = dot(matrix, j * n + k + 1, reflections, row + k + 1, n - k - 1)
      middle += image[j] * reflections[row + j]
    }
    for (let j = k + 1; j < n; j++) image[j] -= middle * reflections[row + j]
    for (let i = k + 1; i < n; i++)
      for (let j = k + 1; j < n; j++)
        matrix[i * n + j] -= 2 * (reflections[row + i] * image[j] + image[i] * reflections[row + j])
  }
  diagonal[n - 1] = matrix[n * n - 1]
  return { diagonal, beside, reflections }
}

function reflect(reflections: Float64Array, row: number, vector: Float64Array): void {
  const along = 2 * dot(reflections, row, vector, 0, vector.length)
  for (let j = 0; j < vector.length; j++) vector[j] -= along * reflections[row + j]
}

/** The least double above all eigenvalues of T, as far as the pivots can tell. */
function greatestShift(diagonal: Float64Array, beside: Float64Array, pivots: Float64Array): number {
  let high = 0
  for (const value of diagonal) high += 2 * Math.abs(value)
  let low = 0
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return high
    if (factorise(diagonal, beside, middle, pivots)) high = middle
    else low = middle
  }
}

/** The pivots of σI - T; false if one is not above 0. */
function factorise(
  diagonal: Float64Array,
  beside: Float64Array,
  shift: number,
  pivots: Float64Array,
): boolean {
  for (let j = 0; j < diagonal.length; j++) {
    const reduction = j === 0 ? 0 : (beside[j - 1] / pivots[j - 1]) * beside[j - 1]
    pivots[j] = shift - diagonal[j] - reduction
    if (!(pivots[j] > 0)) return false
  }
  return true
}

/** Solves (σI - T) x = vector, T's signs aside, and scales x to 1 for its greatest entry. */
function solve(pivots: Float64Array, beside: Float64Array, vector: Float64Array): void {
  const last = vector.length - 1
  for (let j = 1; j <= last; j++)
    vector[j] += (Math.abs(beside[j - 1]) / pivots[j - 1]) * vector[j - 1]
  vector[last] /= pivots[last]
  for (let j = last - 1; j >= 0; j--)
    vector[j] = (vector[j] + Math.abs(beside[j]) * vector[j + 1]) / pivots[j]
  let greatest = 0
  for (const entry of vector) greatest = Math.max(greatest, entry)
  for (let j = 0; j <= last; j++) vector[j] /= greatest
}
