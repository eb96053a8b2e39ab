import { exp, log, sumLanes, tanh } from "./elementary"
import { sumOfSquares } from "./vectors"

/*
 * The layers of a network, on a chunk of rows. All widths are multiples of four: what is
 * added to reach them is zero and stays so. Weights are inputs × outputs, row-major.
 */

/**
 * How far below the greatest a logit may lie for its class to be possible at all, e^-69 being
 * about 10^-30. Smaller shares would only bring denormal numbers, at which processors are slow.
 */
const negligible: f32 = -69

const linear: i32 = 0
const relu: i32 = 1

@inline
function activate(activation: i32, z: v128): v128 {
  if (activation == linear) return z
  return activation == relu ? f32x4.pmax(z, f32x4.splat(0)) : tanh(z)
}

/** Copies the rows order[0..count) of `inputs` one after the other. */
export function gatherRows(
  inputs: usize,
  width: i32,
  order: usize,
  count: i32,
  into: usize,
): void {
  const bytes = <usize>width << 2
  for (let k = 0; k < count; k++) {
    const from = inputs + <usize>load<u32>(order + (<usize>k << 2)) * bytes
    for (let at: usize = 0; at < bytes; at += 16) v128.store(into + at, v128.load(from + at))
    into += bytes
  }
}

/** out ← activation(x W + b), in tiles of 4 rows × 8 outputs. */
export function forward(
  x: usize,
  rows: i32,
  inputs: i32,
  weights: usize,
  bias: usize,
  outputs: i32,
  activation: i32,
  out: usize,
): void {
  const inBytes = <usize>inputs << 2
  const outBytes = <usize>outputs << 2
  let r = 0
  for (; r + 4 <= rows; r += 4) {
    const x0 = x + <usize>r * inBytes
    const y0 = out + <usize>r * outBytes
    let o: usize = 0
    for (; o + 32 <= outBytes; o += 32) forwardTile8(x0, inBytes, weights + o, bias + o, outBytes, activation, y0 + o)
    if (o < outBytes) forwardTile4(x0, inBytes, weights + o, bias + o, outBytes, activation, y0 + o)
  }
  for (; r < rows; r++)
    forwardRow(x + <usize>r * inBytes, inBytes, weights, bias, outBytes, activation, out + <usize>r * outBytes)
}

@inline
function forwardTile8(
  x0: usize,
  inBytes: usize,
  w: usize,
  b: usize,
  outBytes: usize,
  activation: i32,
  y0: usize,
): void {
  let x1 = x0 + inBytes
  let x2 = x1 + inBytes
  let x3 = x2 + inBytes
  const b0 = v128.load(b)
  const b1 = v128.load(b, 16)
  let s00 = b0
  let s01 = b1
  let s10 = b0
  let s11 = b1
  let s20 = b0
  let s21 = b1
  let s30 = b0
  let s31 = b1
  for (const end = x1; x0 < end; x0 += 4) {
    const w0 = v128.load(w)
    const w1 = v128.load(w, 16)
    const v0 = v128.load32_splat(x0)
    s00 = f32x4.add(s00, f32x4.mul(v0, w0))
    s01 = f32x4.add(s01, f32x4.mul(v0, w1))
    const v1 = v128.load32_splat(x1)
    s10 = f32x4.add(s10, f32x4.mul(v1, w0))
    s11 = f32x4.add(s11, f32x4.mul(v1, w1))
    const v2 = v128.load32_splat(x2)
    s20 = f32x4.add(s20, f32x4.mul(v2, w0))
    s21 = f32x4.add(s21, f32x4.mul(v2, w1))
    const v3 = v128.load32_splat(x3)
    s30 = f32x4.add(s30, f32x4.mul(v3, w0))
    s31 = f32x4.add(s31, f32x4.mul(v3, w1))
    w += outBytes
    x1 += 4
    x2 += 4
    x3 += 4
  }
  v128.store(y0, activate(activation, s00))
  v128.store(y0, activate(activation, s01), 16)
  y0 += outBytes
  v128.store(y0, activate(activation, s10))
  v128.store(y0, activate(activation, s11), 16)
  y0 += outBytes
  v128.store(y0, activate(activation, s20))
  v128.store(y0, activate(activation, s21), 16)
  y0 += outBytes
  v128.store(y0, activate(activation, s30))
  v128.store(y0, activate(activation, s31), 16)
}

@inline
function forwardTile4(
  x0: usize,
  inBytes: usize,
  w: usize,
  b: usize,
  outBytes: usize,
  activation: i32,
  y0: usize,
): void {
  const x1 = x0 + inBytes
  const x2 = x1 + inBytes
  const x3 = x2 + inBytes
  let s0 = v128.load(b)
  let s1 = s0
  let s2 = s0
  let s3 = s0
  for (let i: usize = 0; i < inBytes; i += 4) {
    const w0 = v128.load(w)
    w += outBytes
    s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(x0 + i), w0))
    s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(x1 + i), w0))
    s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(x2 + i), w0))
    s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(x3 + i), w0))
  }
  v128.store(y0, activate(activation, s0))
  v128.store(y0 + outBytes, activate(activation, s1))
  v128.store(y0 + 2 * outBytes, activate(activation, s2))
  v128.store(y0 + 3 * outBytes, activate(activation, s3))
}

/** A single row, thirty-two outputs at a time, then twelve, then four. */
@inline
function forwardRow(
  x: usize,
  inBytes: usize,
  weights: usize,
  bias: usize,
  outBytes: usize,
  activation: i32,
  y: usize,
): void {
  let o: usize = 0
  for (; o + 128 <= outBytes; o += 128) {
    let w = weights + o
    const b = bias + o
    let s0 = v128.load(b)
    let s1 = v128.load(b, 16)
    let s2 = v128.load(b, 32)
    let s3 = v128.load(b, 48)
    let s4 = v128.load(b, 64)
    let s5 = v128.load(b, 80)
    let s6 = v128.load(b, 96)
    let s7 = v128.load(b, 112)
    for (let i: usize = 0; i < inBytes; i += 4) {
      const v = v128.load32_splat(x + i)
      s0 = f32x4.add(s0, f32x4.mul(v, v128.load(w)))
      s1 = f32x4.add(s1, f32x4.mul(v, v128.load(w, 16)))
      s2 = f32x4.add(s2, f32x4.mul(v, v128.load(w, 32)))
      s3 = f32x4.add(s3, f32x4.mul(v, v128.load(w, 48)))
      s4 = f32x4.add(s4, f32x4.mul(v, v128.load(w, 64)))
      s5 = f32x4.add(s5, f32x4.mul(v, v128.load(w, 80)))
      s6 = f32x4.add(s6, f32x4.mul(v, v128.load(w, 96)))
      s7 = f32x4.add(s7, f32x4.mul(v, v128.load(w, 112)))
      w += outBytes
    }
    const t = y + o
    v128.store(t, activate(activation, s0))
    v128.store(t, activate(activation, s1), 16)
    v128.store(t, activate(activation, s2), 32)
    v128.store(t, activate(activation, s3), 48)
    v128.store(t, activate(activation, s4), 64)
    v128.store(t, activate(activation, s5), 80)
    v128.store(t, activate(activation, s6), 96)
    v128.store(t, activate(activation, s7), 112)
  }
  for (; o + 48 <= outBytes; o += 48) {
    let w = weights + o
    const b = bias + o
    let s0 = v128.load(b)
    let s1 = v128.load(b, 16)
    let s2 = v128.load(b, 32)
    for (let i: usize = 0; i < inBytes; i += 4) {
      const v = v128.load32_splat(x + i)
      s0 = f32x4.add(s0, f32x4.mul(v, v128.load(w)))
      s1 = f32x4.add(s1, f32x4.mul(v, v128.load(w, 16)))
      s2 = f32x4.add(s2, f32x4.mul(v, v128.load(w, 32)))
      w += outBytes
    }
    const t = y + o
    v128.store(t, activate(activation, s0))
    v128.store(t, activate(activation, s1), 16)
    v128.store(t, activate(activation, s2), 32)
  }
  for (; o < outBytes; o += 16) {
    let w = weights + o
    let s = v128.load(bias + o)
    for (let i: usize = 0; i < inBytes; i += 4) {
      s = f32x4.add(s, f32x4.mul(v128.load32_splat(x + i), v128.load(w)))
      w += outBytes
    }
    v128.store(y + o, activate(activation, s))
  }
}

/**
 * Adds xᵀ d to the gradient of the weights and the sums of d to that of the bias; where
 * `first`, they are stored instead. Tiles of 4 inputs × 8 outputs.
 */
export function backwardWeights(
  x: usize,
  d: usize,
  rows: i32,
  inputs: i32,
  outputs: i32,
  weights: usize,
  bias: usize,
  first: bool,
): void {
  const inBytes = <usize>inputs << 2
  const outBytes = <usize>outputs << 2
  let o: usize = 0
  for (; o + 32 <= outBytes; o += 32) {
    for (let i: usize = 0; i < inBytes; i += 16)
      weightTile8(x + i, d + o, rows, inBytes, outBytes, weights + (i >> 2) * outBytes + o, first)
    addColumn(d + o, rows, outBytes, bias + o, first)
    addColumn(d + o + 16, rows, outBytes, bias + o + 16, first)
  }
  if (o < outBytes) {
    for (let i: usize = 0; i < inBytes; i += 16)
      weightTile4(x + i, d + o, rows, inBytes, outBytes, weights + (i >> 2) * outBytes + o, first)
    addColumn(d + o, rows, outBytes, bias + o, first)
  }
}

@inline
function accumulate(at: usize, sum: v128, first: bool): void {
  v128.store(at, first ? sum : f32x4.add(v128.load(at), sum))
}

@inline
function weightTile8(
  x: usize,
  d: usize,
  rows: i32,
  inBytes: usize,
  outBytes: usize,
  g: usize,
  first: bool,
): void {
  let s00 = f32x4.splat(0)
  let s01 = s00
  let s10 = s00
  let s11 = s00
  let s20 = s00
  let s21 = s00
  let s30 = s00
  let s31 = s00
  for (let r = 0; r < rows; r++) {
    const d0 = v128.load(d)
    const d1 = v128.load(d, 16)
    let v = v128.load32_splat(x)
    s00 = f32x4.add(s00, f32x4.mul(v, d0))
    s01 = f32x4.add(s01, f32x4.mul(v, d1))
    v = v128.load32_splat(x, 4)
    s10 = f32x4.add(s10, f32x4.mul(v, d0))
    s11 = f32x4.add(s11, f32x4.mul(v, d1))
    v = v128.load32_splat(x, 8)
    s20 = f32x4.add(s20, f32x4.mul(v, d0))
    s21 = f32x4.add(s21, f32x4.mul(v, d1))
    v = v128.load32_splat(x, 12)
    s30 = f32x4.add(s30, f32x4.mul(v, d0))
    s31 = f32x4.add(s31, f32x4.mul(v, d1))
    x += inBytes
    d += outBytes
  }
  accumulate(g, s00, first)
  accumulate(g + 16, s01, first)
  g += outBytes
  accumulate(g, s10, first)
  accumulate(g + 16, s11, first)
  g += outBytes
  accumulate(g, s20, first)
  accumulate(g + 16, s21, first)
  g += outBytes
  accumulate(g, s30, first)
  accumulate(g + 16, s31, first)
}

@inline
function weightTile4(
  x: usize,
  d: usize,
  rows: i32,
  inBytes: usize,
  outBytes: usize,
  g: usize,
  first: bool,
): void {
  let s0 = f32x4.splat(0)
  let s1 = s0
  let s2 = s0
  let s3 = s0
  for (let r = 0; r < rows; r++) {
    const d0 = v128.load(d)
    s0 = f32x4.add(s0, f32x4.mul(v128.load32_splat(x), d0))
    s1 = f32x4.add(s1, f32x4.mul(v128.load32_splat(x, 4), d0))
    s2 = f32x4.add(s2, f32x4.mul(v128.load32_splat(x, 8), d0))
    s3 = f32x4.add(s3, f32x4.mul(v128.load32_splat(x, 12), d0))
    x += inBytes
    d += outBytes
  }
  accumulate(g, s0, first)
  accumulate(g + outBytes, s1, first)
  accumulate(g + 2 * outBytes, s2, first)
  accumulate(g + 3 * outBytes, s3, first)
}

@inline
function addColumn(d: usize, rows: i32, outBytes: usize, g: usize, first: bool): void {
  let s = f32x4.splat(0)
  for (let r = 0; r < rows; r++) {
    s = f32x4.add(s, v128.load(d))
    d += outBytes
  }
  accumulate(g, s, first)
}

/**
 * For a single row: W ← W - rate xᵀ d and b ← b - rate d, with no gradient between, to the
 * same bits as apart.
 *
 * @returns the square of the norm of that gradient, (|x|² + 1) |d|².
 */
export function descendLayer(
  x: usize,
  d: usize,
  inputs: i32,
  outputs: i32,
  weights: usize,
  bias: usize,
  rate: f32,
): f64 {
  const outBytes = <usize>outputs << 2
  const rates = f32x4.splat(rate)
  let o: usize = 0
  for (; o + 64 <= outBytes; o += 64) {
    const d0 = v128.load(d + o)
    const d1 = v128.load(d + o, 16)
    const d2 = v128.load(d + o, 32)
    const d3 = v128.load(d + o, 48)
    let w = weights + o
    for (let i = 0; i < inputs; i++) {
      const v = v128.load32_splat(x + (<usize>i << 2))
      v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(rates, f32x4.mul(v, d0))))
      v128.store(w, f32x4.sub(v128.load(w, 16), f32x4.mul(rates, f32x4.mul(v, d1))), 16)
      v128.store(w, f32x4.sub(v128.load(w, 32), f32x4.mul(rates, f32x4.mul(v, d2))), 32)
      v128.store(w, f32x4.sub(v128.load(w, 48), f32x4.mul(rates, f32x4.mul(v, d3))), 48)
      w += outBytes
    }
  }
  for (; o + 48 <= outBytes; o += 48) {
    const d0 = v128.load(d + o)
    const d1 = v128.load(d + o, 16)
    const d2 = v128.load(d + o, 32)
    let w = weights + o
    for (let i = 0; i < inputs; i++) {
      const v = v128.load32_splat(x + (<usize>i << 2))
      v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(rates, f32x4.mul(v, d0))))
      v128.store(w, f32x4.sub(v128.load(w, 16), f32x4.mul(rates, f32x4.mul(v, d1))), 16)
      v128.store(w, f32x4.sub(v128.load(w, 32), f32x4.mul(rates, f32x4.mul(v, d2))), 32)
      w += outBytes
    }
  }
  for (; o < outBytes; o += 16) {
    const d0 = v128.load(d + o)
    let w = weights + o
    for (let i = 0; i < inputs; i++) {
      const v = v128.load32_splat(x + (<usize>i << 2))
      v128.store(w, f32x4.sub(v128.load(w), f32x4.mul(rates, f32x4.mul(v, d0))))
      w += outBytes
    }
  }
  for (let at: usize = 0; at < outBytes; at += 16)
    v128.store(bias + at, f32x4.sub(v128.load(bias + at), f32x4.mul(rates, v128.load(d + at))))
  return (<f64>sumOfSquares(x, inputs) + 1) * <f64>sumOfSquares(d, outputs)
}

/** dx ← (d Wᵀ) times the slope of the activation whose values are `x`, two rows at a time. */
export function backwardInputs(
  d: usize,
  rows: i32,
  outputs: i32,
  weights: usize,
  inputs: i32,
  activation: i32,
  x: usize,
  dx: usize,
): void {
  const outBytes = <usize>outputs << 2
  const inBytes = <usize>inputs << 2
  let r = 0
  for (; r + 2 <= rows; r += 2)
    backwardPair(d + <usize>r * outBytes, outBytes, weights, inBytes, activation, x + <usize>r * inBytes, dx + <usize>r * inBytes)
  if (r < rows)
    backwardRow(d + <usize>r * outBytes, outBytes, weights, inBytes, activation, x + <usize>r * inBytes, dx + <usize>r * inBytes)
}

/** Two rows, four inputs at a time. */
@inline
function backwardPair(
  d: usize,
  outBytes: usize,
  w: usize,
  inBytes: usize,
  activation: i32,
  x: usize,
  dx: usize,
): void {
  const e = d + outBytes
  for (const end = x + inBytes; x < end; x += 16) {
    const w1 = w + outBytes
    const w2 = w1 + outBytes
    const w3 = w2 + outBytes
    let u = v128.load(d)
    let v = v128.load(e)
    let k = v128.load(w)
    let s0 = f32x4.mul(u, k)
    let t0 = f32x4.mul(v, k)
    k = v128.load(w1)
    let s1 = f32x4.mul(u, k)
    let t1 = f32x4.mul(v, k)
    k = v128.load(w2)
    let s2 = f32x4.mul(u, k)
    let t2 = f32x4.mul(v, k)
    k = v128.load(w3)
    let s3 = f32x4.mul(u, k)
    let t3 = f32x4.mul(v, k)
    for (let o: usize = 16; o < outBytes; o += 16) {
      u = v128.load(d + o)
      v = v128.load(e + o)
      k = v128.load(w + o)
      s0 = f32x4.add(s0, f32x4.mul(u, k))
      t0 = f32x4.add(t0, f32x4.mul(v, k))
      k = v128.load(w1 + o)
      s1 = f32x4.add(s1, f32x4.mul(u, k))
      t1 = f32x4.add(t1, f32x4.mul(v, k))
      k = v128.load(w2 + o)
      s2 = f32x4.add(s2, f32x4.mul(u, k))
      t2 = f32x4.add(t2, f32x4.mul(v, k))
      k = v128.load(w3 + o)
      s3 = f32x4.add(s3, f32x4.mul(u, k))
      t3 = f32x4.add(t3, f32x4.mul(v, k))
    }
    v128.store(dx, slope(activation, v128.load(x), sumLanes(s0, s1, s2, s3)))
    const below = slope(activation, v128.load(x + inBytes), sumLanes(t0, t1, t2, t3))
    v128.store(dx + inBytes, below)
    w = w3 + outBytes
    dx += 16
  }
}

/** A single row, four inputs at a time. */
@inline
function backwardRow(
  d: usize,
  outBytes: usize,
  w: usize,
  inBytes: usize,
  activation: i32,
  x: usize,
  dx: usize,
): void {
  for (const end = x + inBytes; x < end; x += 16) {
    const w1 = w + outBytes
    const w2 = w1 + outBytes
    const w3 = w2 + outBytes
    let v = v128.load(d)
    let s0 = f32x4.mul(v, v128.load(w))
    let s1 = f32x4.mul(v, v128.load(w1))
    let s2 = f32x4.mul(v, v128.load(w2))
    let s3 = f32x4.mul(v, v128.load(w3))
    for (let o: usize = 16; o < outBytes; o += 16) {
      v = v128.load(d + o)
      s0 = f32x4.add(s0, f32x4.mul(v, v128.load(w + o)))
      s1 = f32x4.add(s1, f32x4.mul(v, v128.load(w1 + o)))
      s2 = f32x4.add(s2, f32x4.mul(v, v128.load(w2 + o)))
      s3 = f32x4.add(s3, f32x4.mul(v, v128.load(w3 + o)))
    }
    v128.store(dx, slope(activation, v128.load(x), sumLanes(s0, s1, s2, s3)))
    w = w3 + outBytes
    dx += 16
  }
}

/** The error behind an activation, from its value and the error before it. */
@inline
function slope(activation: i32, y: v128, e: v128): v128 {
  if (activation == relu) return v128.and(e, f32x4.gt(y, f32x4.splat(0)))
  return f32x4.sub(e, f32x4.mul(e, f32x4.mul(y, y)))
}

/**
 * The sum of the rows' cross-entropies of softmax(z) and the class targets[order[k]]. The
 * rows of z, whose first `classes` entries count, are replaced by softmax(z) - one-hot.
 */
export function crossEntropy(
  z: usize,
  rows: i32,
  width: i32,
  classes: i32,
  targets: usize,
  order: usize,
): f64 {
  const bytes = <usize>width << 2
  const lowest = f32x4.splat(-3e38)
  let total: f64 = 0
  for (let r = 0; r < rows; r++) {
    const label = <usize>load<f32>(targets + (<usize>load<u32>(order + (<usize>r << 2)) << 2))
    let most = lowest
    for (let at: usize = 0; at < bytes; at += 16)
      most = f32x4.pmax(most, v128.bitselect(v128.load(z + at), lowest, within(at, classes)))
    most = f32x4.pmax(most, v128.shuffle<f32>(most, most, 2, 3, 0, 1))
    most = f32x4.pmax(most, v128.shuffle<f32>(most, most, 1, 0, 3, 2))
    let sums = f32x4.splat(0)
    const chosen = f32x4.extract_lane(most, 0) - load<f32>(z + (label << 2))
    for (let at: usize = 0; at < bytes; at += 16) {
      const below = f32x4.sub(v128.load(z + at), most)
      const counts = v128.and(within(at, classes), f32x4.gt(below, f32x4.splat(negligible)))
      const e = v128.and(exp(below), counts)
      v128.store(z + at, e)
      sums = f32x4.add(sums, e)
    }
    sums = sumLanes(sums, sums, sums, sums)
    for (let at: usize = 0; at < bytes; at += 16)
      v128.store(z + at, f32x4.div(v128.load(z + at), sums))
    store<f32>(z + (label << 2), load<f32>(z + (label << 2)) - 1)
    total += <f64>(log(f32x4.extract_lane(sums, 0)) + chosen)
    z += bytes
  }
  return total
}

/** Ones in those of the four lanes at byte `at` that belong to the first `classes` entries. */
@inline
function within(at: usize, classes: i32): v128 {
  return i32x4.lt_s(i32x4.add(i32x4.splat(<i32>(at >> 2)), i32x4(0, 1, 2, 3)), i32x4.splat(classes))
}
