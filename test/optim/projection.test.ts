import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { coordinates, pathPlane, pointOn, type PathPlane } from "../../src/optim/projection.ts"
import { RandomStream } from "../../src/optim/random.ts"

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, j) => sum + value * b[j], 0)

function expectOrthonormal({ directions: [first, second] }: PathPlane): void {
  expect(Math.abs(dot(first, first) - 1)).toBeLessThan(1e-14)
  expect(Math.abs(dot(second, second) - 1)).toBeLessThan(1e-14)
  expect(Math.abs(dot(first, second))).toBeLessThan(1e-14)
}

const gaussians = (stream: RandomStream, length: number): Float64Array =>
  Float64Array.from({ length }, () => stream.gaussian())

/** Two orthonormal vectors of p entries, by Gram and Schmidt. */
function randomFrame(stream: RandomStream, p: number): readonly [Float64Array, Float64Array] {
  const first = gaussians(stream, p)
  const a = first.map((value) => value / Math.sqrt(dot(first, first)))
  const second = gaussians(stream, p)
  const rest = second.map((value, j) => value - dot(a, second) * a[j])
  return [a, rest.map((value) => value / Math.sqrt(dot(rest, rest)))]
}

/** States at the given points, rows of x and y, of a plane through `origin`. */
function planted(
  origin: Float64Array,
  [first, second]: readonly [Float64Array, Float64Array],
  points: readonly (readonly [number, number])[],
): Float64Array {
  const p = origin.length
  const states = new Float64Array(points.length * p)
  points.forEach(([x, y], row) => {
    for (let j = 0; j < p; j++) states[row * p + j] = origin[j] + x * first[j] + y * second[j]
  })
  return states
}

const spiral = (count: number): (readonly [number, number])[] =>
  Array.from({ length: count }, (_, k) => {
    const radius = 3 * 0.97 ** k
    return [radius * Math.cos(k / 5), 0.6 * radius * Math.sin(k / 5)]
  })

/** The greatest eigenvalue and its vector of the scatter matrix about the last row, by plain power iteration. */
function powerIteration(
  states: Float64Array,
  p: number,
  without: Float64Array | undefined,
): readonly [Float64Array, number, number] {
  const rows = states.length / p
  const scatter = new Float64Array(p * p)
  for (let row = 0; row < rows; row++)
    for (let i = 0; i < p; i++)
      for (let j = 0; j < p; j++)
        scatter[i * p + j] +=
          (states[row * p + i] - states[(rows - 1) * p + i]) *
          (states[row * p + j] - states[(rows - 1) * p + j])
  let trace = 0
  for (let j = 0; j < p; j++) trace += scatter[j * p + j]
  let vector = Float64Array.from({ length: p }, (_, j) => 1 + j / 7)
  let eigenvalue = 0
  for (let k = 0; k < 3000; k++) {
    if (without !== undefined) {
      const along = dot(vector, without)
      vector = vector.map((value, j) => value - along * without[j])
    }
    const image = vector.map((_, i) => dot(scatter.subarray(i * p, i * p + p), vector))
    eigenvalue = Math.sqrt(dot(image, image))
    vector = image.map((value) => value / eigenvalue)
  }
  return [vector, eigenvalue, trace]
}

describe("a path planted in a plane of 50 dimensions", () => {
  const stream = new RandomStream(4, "start")
  const frame = randomFrame(stream, 50)
  const points = spiral(120)
  const states = planted(gaussians(stream, 50), frame, points)
  const plane = pathPlane(states, 50)
  const found = coordinates(plane, states)

  test("keeps all its distances", () => {
    for (let i = 0; i < points.length; i++)
      for (let k = 0; k < i; k++) {
        const before = Math.hypot(points[i][0] - points[k][0], points[i][1] - points[k][1])
        const after = Math.hypot(found[2 * i] - found[2 * k], found[2 * i + 1] - found[2 * k + 1])
        if (Math.abs(before - after) > 1e-13) expect.fail(`${before} became ${after}`)
      }
  })

  test("is explained entirely", () => {
    const [first, second] = plane.explained
    expect(first + second).toBeCloseTo(1, 14)
    expect(first + second).toBeLessThanOrEqual(1)
    expect(first).toBeGreaterThan(second)
    expectOrthonormal(plane)
  })

  test("starts with no negative coordinate and ends at the origin", () => {
    expect(found[0]).toBeGreaterThan(0)
    expect(found[1]).toBeGreaterThan(0)
    expect([...found.slice(-2)]).toEqual([0, 0])
    expect(plane.origin).toEqual(states.slice(-50))
  })

  test("comes back from its coordinates", () => {
    const state = new Float64Array(50)
    for (let row = 0; row < points.length; row++) {
      pointOn(plane, found[2 * row], found[2 * row + 1], state)
      for (let j = 0; j < 50; j++)
        if (Math.abs(state[j] - states[row * 50 + j]) > 1e-13) expect.fail(`state ${row}`)
    }
  })

  test("is the same from single precision, as far as that goes", () => {
    const single = Float32Array.from(states)
    const rough = pathPlane(single, 50)
    expect(rough.explained[0]).toBeCloseTo(plane.explained[0], 6)
    expect(dot(rough.directions[1], plane.directions[1])).toBeCloseTo(1, 6)
    coordinates(rough, single).forEach((value, k) => expect(value).toBeCloseTo(found[k], 5))
  })
})

test("a plane is found where the path is a billion times as long as wide", () => {
  const stream = new RandomStream(8, "start")
  const frame = randomFrame(stream, 20)
  const states = planted(
    new Float64Array(20),
    frame,
    spiral(80).map(([x, y]) => [x, y * 1e-9]),
  )
  const plane = pathPlane(states, 20)
  expect(Math.abs(dot(plane.directions[1], frame[1]))).toBeCloseTo(1, 6)
  expectOrthonormal(plane)
})

test("directions and shares are those of power iteration on the covariance", () => {
  const stream = new RandomStream(5, "start")
  const p = 9
  const rows = 60
  const states = gaussians(stream, rows * p)
  for (let k = 0; k < states.length; k++) states[k] *= 1 / (1 + (k % p))
  for (let k = p; k < states.length; k++) states[k] += 0.9 * states[k - p]
  const plane = pathPlane(states, p)
  const [first, firstSquares, trace] = powerIteration(states, p, undefined)
  const [second, secondSquares] = powerIteration(states, p, first)
  expect(plane.explained[0]).toBeCloseTo(firstSquares / trace, 12)
  expect(plane.explained[1]).toBeCloseTo(secondSquares / trace, 12)
  expect(Math.abs(dot(plane.directions[0], first))).toBeCloseTo(1, 12)
  expect(Math.abs(dot(plane.directions[1], second))).toBeCloseTo(1, 12)
})

test("close and equal eigenvalues do not disturb the plane", () => {
  const stream = new RandomStream(6, "start")
  for (const stretch of [1, 1 + 1e-15, 1 + 1e-9, 1 + 1e-4]) {
    const frame = randomFrame(stream, 30)
    const points: (readonly [number, number])[] = [
      [1, 0],
      [0, stretch],
      [-1, 0],
      [0, -stretch],
      [0, 0],
    ]
    const states = planted(new Float64Array(30), frame, points)
    for (let row = 0; row < 4; row++) states[row * 30] += 1e-3 * stream.gaussian()
    const plane = pathPlane(states, 30)
    expect(plane.explained[0]).toBeCloseTo(0.5, 3)
    expect(plane.explained[1]).toBeCloseTo(0.5, 3)
    expectOrthonormal(plane)
  }
})

test("a third direction as wide as the second leaves a plane that is as good as any", () => {
  const states = new Float64Array(7 * 3)
  for (const [row, axis] of [0, 0, 1, 1, 2, 2].entries())
    states[row * 3 + axis] = (row % 2 === 0 ? 1 : -1) * (axis === 0 ? 2 : 1)
  const plane = pathPlane(states, 3)
  expect(Math.abs(plane.directions[0][0])).toBeCloseTo(1, 15)
  expect(plane.explained[0]).toBeCloseTo(8 / 12, 14)
  expect(plane.explained[1]).toBeCloseTo(2 / 12, 14)
  expectOrthonormal(plane)
})

describe("any path", () => {
  const entry = fc.oneof(
    fc.constant(0),
    fc.integer({ min: -3, max: 3 }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ min: -1e150, max: 1e150, noNaN: true }),
  )
  const path = fc
    .record({ p: fc.integer({ min: 2, max: 8 }), rows: fc.integer({ min: 1, max: 12 }) })
    .chain(({ p, rows }) =>
      fc.record({
        p: fc.constant(p),
        states: fc
          .array(entry, { minLength: rows * p, maxLength: rows * p })
          .map((values) => Float64Array.from(values)),
      }),
    )

  test("has an orthonormal frame and shares of at most 1", () => {
    fc.assert(
      fc.property(path, ({ p, states }) => {
        const plane = pathPlane(states, p)
        expectOrthonormal(plane)
        const [first, second] = plane.explained
        expect(first).toBeGreaterThanOrEqual(0)
        expect(second).toBeGreaterThanOrEqual(0)
        expect(second).toBeLessThanOrEqual(first * (1 + 1e-12))
        expect(first + second).toBeLessThanOrEqual(1)
      }),
      { numRuns: 1000 },
    )
  })

  test("has no better direction: a random one explains no more", () => {
    fc.assert(
      fc.property(path, fc.integer(), ({ p, states }, seed) => {
        const plane = pathPlane(states, p)
        const [direction] = randomFrame(new RandomStream(seed, "start"), p)
        const scale = Math.max(...states.map(Math.abs), 1)
        let [along, total] = [0, 0]
        for (let row = 0; row < states.length; row += p) {
          const step = states
            .slice(row, row + p)
            .map((value, j) => (value - plane.origin[j]) / scale)
          along += dot(step, direction) ** 2
          total += dot(step, step)
        }
        expect(along).toBeLessThanOrEqual(total * (plane.explained[0] + 1e-12))
      }),
    )
  })

  test("has points that come back from the parameters", () => {
    const coordinate = fc.double({ min: -10, max: 10, noNaN: true })
    fc.assert(
      fc.property(path, coordinate, coordinate, ({ p, states }, x, y) => {
        const { directions, explained } = pathPlane(states, p)
        const plane = { origin: new Float64Array(p).fill(1), directions, explained }
        const state = new Float64Array(p)
        pointOn(plane, x, y, state)
        const [foundX, foundY] = coordinates(plane, state)
        expect(Math.abs(foundX - x)).toBeLessThan(1e-13)
        expect(Math.abs(foundY - y)).toBeLessThan(1e-13)
      }),
    )
  })
})

describe("a path that leaves a direction open", () => {
  test("because it is one state", () => {
    const plane = pathPlane(Float64Array.of(4, 5, 6), 3)
    expect(plane.origin).toEqual(Float64Array.of(4, 5, 6))
    expect(plane.directions).toEqual([Float64Array.of(1, 0, 0), Float64Array.of(0, 1, 0)])
    expect(plane.explained).toEqual([0, 0])
  })

  test("because it rests", () => {
    expect(pathPlane(new Float64Array(40).fill(0.1), 4).explained).toEqual([0, 0])
  })

  test("because it is straight", () => {
    const along = Float64Array.of(2, -1, 0.5, 0, 4)
    const states = new Float64Array(5 * 6)
    for (let row = 0; row < 6; row++)
      for (let j = 0; j < 5; j++) states[row * 5 + j] = (6 - row) * along[j]
    const plane = pathPlane(states, 5)
    expectOrthonormal(plane)
    expect(plane.explained[0]).toBeCloseTo(1, 14)
    expect(plane.explained[1]).toBe(0)
    expect(plane.directions[1]).toEqual(Float64Array.of(0, 0, 0, 1, 0))
    const length = Math.sqrt(dot(along, along))
    coordinates(plane, states).forEach((value, k) =>
      expect(value).toBeCloseTo(k % 2 === 0 ? (5 - k / 2) * length : 0, 12),
    )
  })

  test("because it is two states", () => {
    const plane = pathPlane(Float64Array.of(-3, 4, 0, 0), 2)
    expect(plane.explained).toEqual([1, 0])
    expect(plane.directions[0][0]).toBeCloseTo(-0.6, 15)
    expect(plane.directions[0][1]).toBeCloseTo(0.8, 15)
    expectOrthonormal(plane)
  })
})

test("of a long path it takes 256 states, the first and the last among them", () => {
  const stream = new RandomStream(7, "start")
  const frame = randomFrame(stream, 6)
  const points = spiral(5000)
  const states = planted(gaussians(stream, 6), frame, points)
  const chosen = Array.from({ length: 256 }, (_, k) => Math.round((k * 4999) / 255))
  expect([chosen[0], chosen[255]]).toEqual([0, 4999])
  const few = Float64Array.from(chosen.flatMap((row) => [...states.slice(row * 6, row * 6 + 6)]))
  expect(pathPlane(states, 6)).toEqual(pathPlane(few, 6))
})

test("a path is the same again, to the last bit", () => {
  const states = gaussians(new RandomStream(9, "start"), 300 * 12)
  expect(pathPlane(states, 12)).toEqual(pathPlane(states.slice(), 12))
})

test("what is no path is refused", () => {
  const refuses = (states: Float64Array, p: number, message: string): void => {
    expect(() => pathPlane(states, p)).toThrow(RangeError)
    expect(() => pathPlane(states, p)).toThrow(message)
  }
  refuses(new Float64Array(3), 1, "a plane in the space of 1 parameters; it takes at least 2")
  refuses(new Float64Array(3), 1.5, "1.5 parameters")
  refuses(new Float64Array(0), 2, "the path has 0 states; it takes at least 1")
  refuses(new Float64Array(5), 2, "the path has 5 numbers; it takes a multiple of its 2 parameters")
  refuses(Float64Array.of(0, NaN, 0, 0), 2, "parameter 1 of state 0 is NaN away")
  refuses(Float64Array.of(Infinity, 0, 0, 0), 2, "parameter 0 of state 0 is Infinity away")
  const plane = pathPlane(Float64Array.of(1, 0, 0, 1, 0, 0), 3)
  expect(() => coordinates(plane, new Float64Array(4))).toThrow("the path has 4 numbers")
  expect(() => pointOn(plane, 0, 0, new Float64Array(2))).toThrow(
    "a point of 2 parameters; the plane takes 3",
  )
})
