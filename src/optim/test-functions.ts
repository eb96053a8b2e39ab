import type { PlaneWindow } from "./surface.ts"

/** The functions of the plane on which methods of descent are compared. */
export const testFunctionNames = [
  "rosenbrock",
  "himmelblau",
  "beale",
  "booth",
  "saddle",
  "ravine",
] as const

export type TestFunctionName = (typeof testFunctionNames)[number]

/** A smooth function of two parameters x and y, with what is known of it. All numbers are without a unit. */
export interface TestFunction {
  /** Its value at (x, y), and its gradient, written into the first two of `gradient` without allocating. */
  readonly evaluate: (x: number, y: number, gradient: Float64Array) => number
  /** Its value at (x, y), the same to the last bit as that of `evaluate`. */
  readonly value: (x: number, y: number) => number
  /** Its minima: x, y and value of each, to the last digit of a double. Empty for the saddle. */
  readonly minima: readonly (readonly [number, number, number])[]
  /** Where a path may begin, so that it is interesting. */
  readonly start: readonly [number, number]
  /** A window that shows it, its start and its minima. */
  readonly window: PlaneWindow
}

/**
 * (1 - x)² + 100 (y - x²)², a bent valley: its floor is soon found and then followed
 * slowly. The start is the publication's (Rosenbrock 1960, "An automatic method for
 * finding the greatest or least value of a function", The Computer Journal 3: 175-184).
 */
const rosenbrock: TestFunction = {
  evaluate: (x, y, gradient) => {
    const a = 1 - x
    const b = y - x * x
    gradient[0] = -2 * a - 400 * x * b
    gradient[1] = 200 * b
    return a * a + 100 * b * b
  },
  value: (x, y) => {
    const a = 1 - x
    const b = y - x * x
    return a * a + 100 * b * b
  },
  minima: [[1, 1, 0]],
  start: [-1.2, 1],
  window: { x0: -2, x1: 2, y0: -1, y1: 3 },
}

/**
 * (x² + y - 11)² + (x + y² - 7)², with four minima of the same value around a maximum
 * near (-0.271, -0.923), beside which the path begins (Himmelblau 1972, "Applied
 * nonlinear programming", McGraw-Hill).
 */
const himmelblau: TestFunction = {
  evaluate: (x, y, gradient) => {
    const a = x * x + y - 11
    const b = x + y * y - 7
    gradient[0] = 4 * x * a + 2 * b
    gradient[1] = 2 * a + 4 * y * b
    return a * a + b * b
  },
  value: (x, y) => {
    const a = x * x + y - 11
    const b = x + y * y - 7
    return a * a + b * b
  },
  minima: [
    [3, 2, 0],
    [-2.805118086952745, 3.131312518250573, 0],
    [-3.779310253377747, -3.28318599128617, 0],
    [3.584428340330492, -1.848126526964404, 0],
  ],
  start: [-0.5, -1],
  window: { x0: -6, x1: 6, y0: -6, y1: 6 },
}

/**
 * (1.5 - x + xy)² + (2.25 - x + xy²)² + (2.625 - x + xy³)², flat around its minimum and
 * steep at the corners (Beale 1958, "On an iterative method for finding a local minimum
 * of a function of more than one variable", Princeton, technical report 25). The start is
 * that of Moré, Garbow and Hillstrom (1981, ACM Transactions on Mathematical Software 7:
 * 17-41, problem 5).
 */
const beale: TestFunction = {
  evaluate: (x, y, gradient) => {
    const square = y * y
    const a = 1.5 - x + x * y
    const b = 2.25 - x + x * square
    const c = 2.625 - x + x * square * y
    gradient[0] = 2 * (a * (y - 1) + b * (square - 1) + c * (square * y - 1))
    gradient[1] = 2 * x * (a + 2 * b * y + 3 * c * square)
    return a * a + b * b + c * c
  },
  value: (x, y) => {
    const square = y * y
    const a = 1.5 - x + x * y
    const b = 2.25 - x + x * square
    const c = 2.625 - x + x * square * y
    return a * a + b * b + c * c
  },
  minima: [[3, 0.5, 0]],
  start: [1, 1],
  window: { x0: -4.5, x1: 4.5, y0: -4.5, y1: 4.5 },
}

/**
 * (x + 2y - 7)² + (2x + y - 5)², a round-bottomed quadratic with eigenvalues 2 and 18
 * (Jamil and Yang 2013, "A literature survey of benchmark functions for global
 * optimisation problems", who name it after Booth).
 */
const booth: TestFunction = {
  evaluate: (x, y, gradient) => {
    const a = x + 2 * y - 7
    const b = 2 * x + y - 5
    gradient[0] = 2 * a + 4 * b
    gradient[1] = 4 * a + 2 * b
    return a * a + b * b
  },
  value: (x, y) => {
    const a = x + 2 * y - 7
    const b = 2 * x + y - 5
    return a * a + b * b
  },
  minima: [[1, 3, 0]],
  start: [-8, -2],
  window: { x0: -10, x1: 10, y0: -10, y1: 10 },
}

/**
 * x² - y², which falls without end along y. From the start, beside the ridge, descent
 * first comes close to the saddle point and rests there (Dauphin and others 2014,
 * "Identifying and attacking the saddle point problem in high-dimensional non-convex
 * optimization").
 */
const saddle: TestFunction = {
  evaluate: (x, y, gradient) => {
    gradient[0] = 2 * x
    gradient[1] = -2 * y
    return x * x - y * y
  },
  value: (x, y) => x * x - y * y,
  minima: [],
  start: [-1.5, 0.001],
  window: { x0: -2, x1: 2, y0: -2, y1: 2 },
}

/**
 * (x² + 25 y²) / 2, a ravine 25 times as steep across as along: descent is stable for
 * rates below 2 / 25 and needs heavy-ball momentum to be quick (Polyak 1964, "Some methods
 * of speeding up the convergence of iteration methods", USSR Computational Mathematics
 * and Mathematical Physics 4(5): 1-17).
 */
const ravine: TestFunction = {
  evaluate: (x, y, gradient) => {
    gradient[0] = x
    gradient[1] = 25 * y
    return (x * x + 25 * y * y) / 2
  },
  value: (x, y) => (x * x + 25 * y * y) / 2,
  minima: [[0, 0, 0]],
  start: [-8, 2],
  window: { x0: -10, x1: 10, y0: -10, y1: 10 },
}

/** The test functions by name. Each says where it was published. */
export const testFunctions: Readonly<Record<TestFunctionName, TestFunction>> = {
  rosenbrock,
  himmelblau,
  beale,
  booth,
  saddle,
  ravine,
}
