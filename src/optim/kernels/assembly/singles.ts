import { sumLanes } from "./elementary"
import { costOf, errorOf, tail } from "./predictor"
import { chunk, firstLanes, gather, row, touch } from "./rows"

/*
 * Gradient descent by single rows. What the next update waits for is made first, row after row;
 * costs and norms, for which nothing waits, follow for a chunk of rows, four at a time.
 */

/** Of each row of one chunk: prediction, target, e^-|z| and error. */
const predictions: usize = memory.data(128, 16)
const answers: usize = memory.data(128, 16)
const tails: usize = memory.data(128, 16)
const errors: usize = memory.data(128, 16)

/** The rows of one chunk, where they are short. */
const shortRows: usize = memory.data(512, 16)

/**
 * Takes the rows order[0..count) in turn: cost, gradient and update of each, to the same bits as
 * apart but for the norm. `lengths` holds each row's √(|x|² + 1), by which its error becomes the
 * norm of its gradient. Costs and norms (float64) are written to `costSeries` and `normSeries`,
 * which have room for whole chunks.
 *
 * @returns how many updates were made before one whose cost is not below `limit`; after that one
 *   the parameters mean nothing.
 */
export function descendSingly(
  logistic: bool,
  inputs: usize,
  stride: i32,
  features: i32,
  targets: usize,
  lengths: usize,
  order: usize,
  count: i32,
  parameters: usize,
  rate: f32,
  limit: f64,
  costSeries: usize,
  normSeries: usize,
): i32 {
  for (let from = 0; from < count; from += chunk) {
    const rows = min(chunk, count - from)
    const costs = costSeries + (<usize>from << 3)
    const norms = normSeries + (<usize>from << 3)
    if (stride == 4) {
      narrow(logistic, inputs, order, rows, parameters, rate)
      writeNormsOfShort(rows, norms)
    } else {
      wide(logistic, inputs, stride, features, targets, lengths, order, rows, parameters, rate)
      writeNorms(lengths, order, rows, norms)
    }
    if (!writeCosts(logistic, rows, limit, costs))
      for (let k = 0; k < rows; k++)
        if (!(load<f64>(costs + (<usize>k << 3)) <= limit)) return from + k
    order += chunk << 2
  }
  return count
}

/** Keeps what is known of a row whose error is found. */
@inline
function keep(k: i32, z: v128, y: v128, a: v128, e: v128): void {
  const at = <usize>k << 2
  v128.store_lane<f32>(predictions + at, z, 0)
  v128.store_lane<f32>(answers + at, y, 0)
  v128.store_lane<f32>(tails + at, a, 0)
  v128.store_lane<f32>(errors + at, e, 0)
}

@inline
function narrow(
  logistic: bool,
  inputs: usize,
  order: usize,
  rows: i32,
  parameters: usize,
  rate: f32,
): void {
  let w = v128.load(parameters)
  const rates = f32x4.splat(rate)
  const weights = firstLanes(3)
  for (let k = 0; k < rows; k++) {
    const example = v128.load(row(inputs, 16, order, k))
    const x = v128.and(example, weights)
    const product = f32x4.mul(x, w)
    const z = sumLanes(product, product, product, product)
    const y = v128.shuffle<f32>(example, example, 3, 3, 3, 3)
    const a = tail(logistic, z)
    const e = errorOf(logistic, z, y, a)
    w = f32x4.sub(w, f32x4.mul(rates, f32x4.mul(e, x)))
    v128.store(shortRows + (<usize>k << 4), x)
    keep(k, z, y, a, e)
  }
  v128.store(parameters, w)
}

function wide(
  logistic: bool,
  inputs: usize,
  stride: i32,
  features: i32,
  targets: usize,
  lengths: usize,
  order: usize,
  rows: i32,
  parameters: usize,
  rate: f32,
): void {
  const rowBytes = <usize>stride << 2
  touch(inputs, rowBytes, order, rows)
  touch(targets, 4, order, rows)
  touch(lengths, 4, order, rows)
  const apart = stride == features
  const rates = f32x4.splat(rate)
  let bias = apart ? v128.load32_splat(parameters + rowBytes) : f32x4.splat(0)
  let x = row(inputs, rowBytes, order, 0)
  let sums = predict(x, rowBytes, parameters)
  for (let k = 0; k < rows; k++) {
    let z = sumLanes(sums, sums, sums, sums)
    if (apart) z = f32x4.add(z, bias)
    const y = v128.load32_splat(targets + (<usize>load<u32>(order + (<usize>k << 2)) << 2))
    const a = tail(logistic, z)
    const e = errorOf(logistic, z, y, a)
    bias = f32x4.sub(bias, f32x4.mul(rates, e))
    keep(k, z, y, a, e)
    const next = row(inputs, rowBytes, order, min(k + 1, rows - 1))
    sums = updateAndPredict(x, next, rowBytes, e, rates, parameters)
    x = next
  }
  if (apart) v128.store_lane<f32>(parameters + rowBytes, bias, 0)
}

/** Products of a row with the weights: even and odd vectors are summed apart, and then together. */
@inline
function predict(x: usize, rowBytes: usize, weights: usize): v128 {
  let a = f32x4.mul(v128.load(x), v128.load(weights))
  let b = f32x4.mul(v128.load(x, 16), v128.load(weights, 16))
  let at: usize = 32
  for (; at + 16 < rowBytes; at += 32) {
    a = f32x4.add(a, f32x4.mul(v128.load(x + at), v128.load(weights + at)))
    b = f32x4.add(b, f32x4.mul(v128.load(x + at, 16), v128.load(weights + at, 16)))
  }
  if (at < rowBytes) a = f32x4.add(a, f32x4.mul(v128.load(x + at), v128.load(weights + at)))
  return f32x4.add(a, b)
}

/** Moves four weights by what the row at `x` teaches. */
@inline
function update(x: usize, e: v128, rates: v128, weights: usize): v128 {
  const w = f32x4.sub(v128.load(weights), f32x4.mul(rates, f32x4.mul(e, v128.load(x))))
  v128.store(weights, w)
  return w
}

/** Updates the weights by the row at `x`, and predicts the next with each as soon as it is new. */
@inline
function updateAndPredict(
  x: usize,
  next: usize,
  rowBytes: usize,
  e: v128,
  rates: v128,
  weights: usize,
): v128 {
  let a = f32x4.mul(v128.load(next), update(x, e, rates, weights))
  let b = f32x4.mul(v128.load(next, 16), update(x + 16, e, rates, weights + 16))
  let at: usize = 32
  for (; at + 16 < rowBytes; at += 32) {
    a = f32x4.add(a, f32x4.mul(v128.load(next + at), update(x + at, e, rates, weights + at)))
    const odd = at + 16
    b = f32x4.add(b, f32x4.mul(v128.load(next + odd), update(x + odd, e, rates, weights + odd)))
  }
  if (at < rowBytes)
    a = f32x4.add(a, f32x4.mul(v128.load(next + at), update(x + at, e, rates, weights + at)))
  return f32x4.add(a, b)
}

/** Writes the costs of a chunk, and says whether all are within `limit`. */
@inline
function writeCosts(logistic: bool, rows: i32, limit: f64, series: usize): bool {
  const limits = f64x2.splat(limit)
  let good = i32x4.splat(-1)
  for (let k = 0; k < rows; k += 4) {
    const at = <usize>k << 2
    const c = costOf(
      logistic,
      v128.load(predictions + at),
      v128.load(answers + at),
      v128.load(tails + at),
      v128.load(errors + at),
    )
    const low = f64x2.promote_low_f32x4(c)
    const high = f64x2.promote_low_f32x4(v128.shuffle<f32>(c, c, 2, 3, 2, 3))
    good = v128.and(good, v128.and(f64x2.le(low, limits), f64x2.le(high, limits)))
    writeFour(series + (<usize>k << 3), low, high)
  }
  return i64x2.all_true(good)
}

@inline
function writeFour(at: usize, low: v128, high: v128): void {
  v128.store(at, low)
  v128.store(at, high, 16)
}

@inline
function writeNorms(lengths: usize, order: usize, rows: i32, series: usize): void {
  const last = rows - 1
  for (let k = 0; k < rows; k += 4)
    writeNormsOfFour(
      k,
      gather(lengths, order, k, min(k + 1, last), min(k + 2, last), min(k + 3, last)),
      series,
    )
}

@inline
function writeNormsOfShort(rows: i32, series: usize): void {
  for (let k = 0; k < rows; k += 4) {
    const at = shortRows + (<usize>k << 4)
    const x0 = v128.load(at)
    const x1 = v128.load(at, 16)
    const x2 = v128.load(at, 32)
    const x3 = v128.load(at, 48)
    const squares = sumLanes(f32x4.mul(x0, x0), f32x4.mul(x1, x1), f32x4.mul(x2, x2), f32x4.mul(x3, x3))
    writeNormsOfFour(k, f32x4.sqrt(squares), series)
  }
}

@inline
function writeNormsOfFour(k: i32, length: v128, series: usize): void {
  const norm = f32x4.mul(f32x4.abs(v128.load(errors + (<usize>k << 2))), length)
  writeFour(
    series + (<usize>k << 3),
    f64x2.promote_low_f32x4(norm),
    f64x2.promote_low_f32x4(v128.shuffle<f32>(norm, norm, 2, 3, 2, 3)),
  )
}
