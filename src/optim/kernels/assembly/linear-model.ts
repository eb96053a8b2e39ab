import { sumLanes } from "./elementary"
import { costOf, errorOf, tail } from "./predictor"
import { chunk, firstLanes, gather, row } from "./rows"

/** Of each row of one chunk: its prediction and then its error, its target and then its cost. */
const errors: usize = memory.data(128, 16)
const costs: usize = memory.data(128, 16)

/** The rows of one chunk, where they are short. */
const shortRows: usize = memory.data(512, 16)

/**
 * Turns the predictions and targets of a chunk into errors and costs, which are 0 beyond
 * `count`. Apart from the sums before and after it, so that many rows are on their way at once.
 */
@inline
function judge(logistic: bool, count: i32): void {
  for (let k = 0; k < count; k += 4) {
    const at = <usize>k << 2
    const z = v128.load(errors + at)
    const y = v128.load(costs + at)
    const a = tail(logistic, z)
    let e = errorOf(logistic, z, y, a)
    let c = costOf(logistic, z, y, a, e)
    if (count - k < 4) {
      const valid = firstLanes(count - k)
      e = v128.and(e, valid)
      c = v128.and(c, valid)
    }
    v128.store(errors + at, e)
    v128.store(costs + at, c)
  }
}

/** The fourth lanes of four vectors. */
@inline
function fourths(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = v128.shuffle<f32>(a, b, 3, 7, 3, 7)
  return v128.shuffle<f32>(ab, v128.shuffle<f32>(c, d, 3, 7, 3, 7), 0, 1, 4, 5)
}

/**
 * The mean cost of the rows order[0..count) and, unless `gradient` is 0, the mean gradient.
 * A row holds `stride` floats, a multiple of four: the features, then a 1 that carries the
 * bias and zeros, or, where `stride` is `features`, no more: then the bias is added apart.
 * A row of four has its target as the fourth.
 */
export function linearModel(
  logistic: bool,
  inputs: usize,
  stride: i32,
  features: i32,
  targets: usize,
  order: usize,
  count: i32,
  parameters: usize,
  gradient: usize,
): f64 {
  const sum =
    stride == 4
      ? narrow(logistic, inputs, order, count, parameters, gradient)
      : wide(logistic, inputs, stride, features, targets, order, count, parameters, gradient)
  if (gradient != 0) {
    const divisor = f32x4.splat(<f32>count)
    for (let at = gradient, end = gradient + (<usize>(features + 4) & ~3) * 4; at < end; at += 16)
      v128.store(at, f32x4.div(v128.load(at), divisor))
  }
  return sum / <f64>count
}

/** Rows of four floats: a row is one vector with its target, and the gradient stays in a register. */
function narrow(
  logistic: bool,
  inputs: usize,
  order: usize,
  count: i32,
  parameters: usize,
  gradient: usize,
): f64 {
  const w = v128.load(parameters)
  let low = f64x2.splat(0)
  let high = f64x2.splat(0)
  let total = f32x4.splat(0)
  for (let from = 0; from < count; from += chunk) {
    const rows = min(chunk, count - from)
    const last = rows - 1
    for (let k = 0; k < rows; k += 4) {
      const x0 = v128.load(row(inputs, 16, order, k))
      const x1 = v128.load(row(inputs, 16, order, min(k + 1, last)))
      const x2 = v128.load(row(inputs, 16, order, min(k + 2, last)))
      const x3 = v128.load(row(inputs, 16, order, min(k + 3, last)))
      const copy = shortRows + (<usize>k << 4)
      v128.store(copy, x0)
      v128.store(copy, x1, 16)
      v128.store(copy, x2, 32)
      v128.store(copy, x3, 48)
      const at = <usize>k << 2
      v128.store(
        errors + at,
        sumLanes(f32x4.mul(x0, w), f32x4.mul(x1, w), f32x4.mul(x2, w), f32x4.mul(x3, w)),
      )
      v128.store(costs + at, fourths(x0, x1, x2, x3))
    }
    judge(logistic, rows)
    for (let k = 0; k < rows; k += 4) {
      const c = v128.load(costs + (<usize>k << 2))
      low = f64x2.add(low, f64x2.promote_low_f32x4(c))
      high = f64x2.add(high, f64x2.promote_low_f32x4(v128.shuffle<f32>(c, c, 2, 3, 2, 3)))
    }
    if (gradient != 0) {
      let part = f32x4.splat(0)
      for (let k = 0; k < rows; k++) {
        const e = v128.load32_splat(errors + (<usize>k << 2))
        part = f32x4.add(part, f32x4.mul(e, v128.load(shortRows + (<usize>k << 4))))
      }
      total = f32x4.add(total, part)
    }
    order += chunk << 2
  }
  if (gradient != 0) v128.store(gradient, v128.and(total, firstLanes(3)))
  return sumCosts(low, high)
}

function wide(
  logistic: bool,
  inputs: usize,
  stride: i32,
  features: i32,
  targets: usize,
  order: usize,
  count: i32,
  parameters: usize,
  gradient: usize,
): f64 {
  const rowBytes = <usize>stride << 2
  const apart = stride == features
  const bias = apart ? v128.load32_splat(parameters + rowBytes) : f32x4.splat(0)
  let low = f64x2.splat(0)
  let high = f64x2.splat(0)
  let biasTotal = f32x4.splat(0)
  if (gradient != 0) memory.fill(gradient, 0, rowBytes)
  for (let from = 0; from < count; from += chunk) {
    const rows = min(chunk, count - from)
    const last = rows - 1
    for (let k = 0; k < rows; k += 4) {
      const k1 = min(k + 1, last)
      const k2 = min(k + 2, last)
      const k3 = min(k + 3, last)
      let z = predictFour(
        row(inputs, rowBytes, order, k),
        row(inputs, rowBytes, order, k1),
        row(inputs, rowBytes, order, k2),
        row(inputs, rowBytes, order, k3),
        rowBytes,
        parameters,
      )
      if (apart) z = f32x4.add(z, bias)
      v128.store(errors + (<usize>k << 2), z)
      v128.store(costs + (<usize>k << 2), gather(targets, order, k, k1, k2, k3))
    }
    judge(logistic, rows)
    let biasPart = f32x4.splat(0)
    for (let k = 0; k < rows; k += 4) {
      const c = v128.load(costs + (<usize>k << 2))
      low = f64x2.add(low, f64x2.promote_low_f32x4(c))
      high = f64x2.add(high, f64x2.promote_low_f32x4(v128.shuffle<f32>(c, c, 2, 3, 2, 3)))
      biasPart = f32x4.add(biasPart, v128.load(errors + (<usize>k << 2)))
    }
    biasTotal = f32x4.add(biasTotal, biasPart)
    if (gradient != 0) addOuterProducts(inputs, rowBytes, order, rows, gradient)
    order += chunk << 2
  }
  if (gradient != 0 && apart) storeBias(gradient, features, biasTotal)
  return sumCosts(low, high)
}

/** The products of four rows with the weights: even and odd vectors are summed apart. */
@inline
function predictFour(
  r0: usize,
  r1: usize,
  r2: usize,
  r3: usize,
  rowBytes: usize,
  weights: usize,
): v128 {
  let w = v128.load(weights)
  let a0 = f32x4.mul(v128.load(r0), w)
  let a1 = f32x4.mul(v128.load(r1), w)
  let a2 = f32x4.mul(v128.load(r2), w)
  let a3 = f32x4.mul(v128.load(r3), w)
  w = v128.load(weights, 16)
  let b0 = f32x4.mul(v128.load(r0, 16), w)
  let b1 = f32x4.mul(v128.load(r1, 16), w)
  let b2 = f32x4.mul(v128.load(r2, 16), w)
  let b3 = f32x4.mul(v128.load(r3, 16), w)
  let at: usize = 32
  for (; at + 16 < rowBytes; at += 32) {
    w = v128.load(weights + at)
    a0 = f32x4.add(a0, f32x4.mul(v128.load(r0 + at), w))
    a1 = f32x4.add(a1, f32x4.mul(v128.load(r1 + at), w))
    a2 = f32x4.add(a2, f32x4.mul(v128.load(r2 + at), w))
    a3 = f32x4.add(a3, f32x4.mul(v128.load(r3 + at), w))
    w = v128.load(weights + at, 16)
    b0 = f32x4.add(b0, f32x4.mul(v128.load(r0 + at, 16), w))
    b1 = f32x4.add(b1, f32x4.mul(v128.load(r1 + at, 16), w))
    b2 = f32x4.add(b2, f32x4.mul(v128.load(r2 + at, 16), w))
    b3 = f32x4.add(b3, f32x4.mul(v128.load(r3 + at, 16), w))
  }
  if (at < rowBytes) {
    w = v128.load(weights + at)
    a0 = f32x4.add(a0, f32x4.mul(v128.load(r0 + at), w))
    a1 = f32x4.add(a1, f32x4.mul(v128.load(r1 + at), w))
    a2 = f32x4.add(a2, f32x4.mul(v128.load(r2 + at), w))
    a3 = f32x4.add(a3, f32x4.mul(v128.load(r3 + at), w))
  }
  return sumLanes(f32x4.add(a0, b0), f32x4.add(a1, b1), f32x4.add(a2, b2), f32x4.add(a3, b3))
}

/** Adds error × row over the rows of a chunk, thirty-two columns at a time. */
@inline
function addOuterProducts(
  inputs: usize,
  rowBytes: usize,
  order: usize,
  count: i32,
  gradient: usize,
): void {
  const last = <usize>count << 2
  let at: usize = 0
  for (; at + 128 <= rowBytes; at += 128) {
    const columns = inputs + at
    let g0 = f32x4.splat(0)
    let g1 = g0
    let g2 = g0
    let g3 = g0
    let g4 = g0
    let g5 = g0
    let g6 = g0
    let g7 = g0
    for (let k: usize = 0; k < last; k += 4) {
      const e = v128.load32_splat(errors + k)
      const x = columns + <usize>load<u32>(order + k) * rowBytes
      g0 = f32x4.add(g0, f32x4.mul(e, v128.load(x)))
      g1 = f32x4.add(g1, f32x4.mul(e, v128.load(x, 16)))
      g2 = f32x4.add(g2, f32x4.mul(e, v128.load(x, 32)))
      g3 = f32x4.add(g3, f32x4.mul(e, v128.load(x, 48)))
      g4 = f32x4.add(g4, f32x4.mul(e, v128.load(x, 64)))
      g5 = f32x4.add(g5, f32x4.mul(e, v128.load(x, 80)))
      g6 = f32x4.add(g6, f32x4.mul(e, v128.load(x, 96)))
      g7 = f32x4.add(g7, f32x4.mul(e, v128.load(x, 112)))
    }
    const g = gradient + at
    v128.store(g, f32x4.add(v128.load(g), g0))
    v128.store(g, f32x4.add(v128.load(g, 16), g1), 16)
    v128.store(g, f32x4.add(v128.load(g, 32), g2), 32)
    v128.store(g, f32x4.add(v128.load(g, 48), g3), 48)
    v128.store(g, f32x4.add(v128.load(g, 64), g4), 64)
    v128.store(g, f32x4.add(v128.load(g, 80), g5), 80)
    v128.store(g, f32x4.add(v128.load(g, 96), g6), 96)
    v128.store(g, f32x4.add(v128.load(g, 112), g7), 112)
  }
  for (; at < rowBytes; at += 16) {
    let g0 = f32x4.splat(0)
    for (let k = 0; k < count; k++) {
      const e = v128.load32_splat(errors + (<usize>k << 2))
      g0 = f32x4.add(g0, f32x4.mul(e, v128.load(row(inputs, rowBytes, order, k) + at)))
    }
    v128.store(gradient + at, f32x4.add(v128.load(gradient + at), g0))
  }
}

@inline
function storeBias(gradient: usize, features: i32, sums: v128): void {
  const zero = f32x4.splat(0)
  v128.store(gradient + (<usize>features << 2), v128.shuffle<f32>(sumLanes(sums, zero, zero, zero), zero, 0, 4, 4, 4))
}

@inline
function sumCosts(low: v128, high: v128): f64 {
  const sums = f64x2.add(low, high)
  return f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1)
}
