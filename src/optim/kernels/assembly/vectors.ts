import { sumLanes } from "./elementary"

/*
 * What optimizers do with vectors of `length` floats, a multiple of four: every entry by
 * itself, so that nothing depends on the order.
 */

/** The sum of squares: even and odd vectors apart, then the lanes. */
export function sumOfSquares(u: usize, length: i32): f32 {
  const end = u + ((<usize>length) << 2)
  let even = f32x4.splat(0)
  let odd = f32x4.splat(0)
  let at = u
  for (; at + 16 < end; at += 32) {
    const a = v128.load(at)
    const b = v128.load(at, 16)
    even = f32x4.add(even, f32x4.mul(a, a))
    odd = f32x4.add(odd, f32x4.mul(b, b))
  }
  if (at < end) {
    const a = v128.load(at)
    even = f32x4.add(even, f32x4.mul(a, a))
  }
  const s = f32x4.add(even, odd)
  return f32x4.extract_lane(sumLanes(s, s, s, s), 0)
}

/** θ ← θ - rate u */
export function descend(theta: usize, u: usize, rate: f32, length: i32): void {
  const rates = f32x4.splat(rate)
  for (let at: usize = 0, end = (<usize>length) << 2; at < end; at += 16)
    v128.store(theta + at, f32x4.sub(v128.load(theta + at), f32x4.mul(rates, v128.load(u + at))))
}

/** u ← factor u */
export function scale(u: usize, factor: f32, length: i32): void {
  const factors = f32x4.splat(factor)
  for (let at = u, end = u + ((<usize>length) << 2); at < end; at += 16)
    v128.store(at, f32x4.mul(v128.load(at), factors))
}

/** u ← u + factor v */
export function addScaled(u: usize, v: usize, factor: f32, length: i32): void {
  const factors = f32x4.splat(factor)
  for (let at: usize = 0, end = (<usize>length) << 2; at < end; at += 16)
    v128.store(u + at, f32x4.add(v128.load(u + at), f32x4.mul(factors, v128.load(v + at))))
}

/** u ← u, no entry beyond ± bound */
export function clamp(u: usize, bound: f32, length: i32): void {
  const high = f32x4.splat(bound)
  const low = f32x4.neg(high)
  for (let at = u, end = u + ((<usize>length) << 2); at < end; at += 16)
    v128.store(at, f32x4.pmax(f32x4.pmin(v128.load(at), high), low))
}

/** b ← keep b + take u; u ← b, or for Nesterov u ← take u + keep b */
export function momentum(
  u: usize,
  b: usize,
  keep: f32,
  take: f32,
  nesterov: bool,
  length: i32,
): void {
  const keeps = f32x4.splat(keep)
  const takes = f32x4.splat(take)
  for (let at: usize = 0, end = (<usize>length) << 2; at < end; at += 16) {
    const taken = f32x4.mul(takes, v128.load(u + at))
    const moved = f32x4.add(f32x4.mul(keeps, v128.load(b + at)), taken)
    v128.store(b + at, moved)
    v128.store(u + at, nesterov ? f32x4.add(taken, f32x4.mul(keeps, moved)) : moved)
  }
}

/** s ← s + u²; u ← u / (√s + ε) */
export function adagrad(u: usize, s: usize, epsilon: f32, length: i32): void {
  const epsilons = f32x4.splat(epsilon)
  for (let at: usize = 0, end = (<usize>length) << 2; at < end; at += 16) {
    const g = v128.load(u + at)
    const sum = f32x4.add(v128.load(s + at), f32x4.mul(g, g))
    v128.store(s + at, sum)
    v128.store(u + at, f32x4.div(g, f32x4.add(f32x4.sqrt(sum), epsilons)))
  }
}

/** v ← keep v + take u²; u ← u / (√v + ε) */
export function rmsprop(u: usize, v: usize, keep: f32, take: f32, epsilon: f32, length: i32): void {
  const keeps = f32x4.splat(keep)
  const takes = f32x4.splat(take)
  const epsilons = f32x4.splat(epsilon)
  for (let at: usize = 0, end = (<usize>length) << 2; at < end; at += 16) {
    const g = v128.load(u + at)
    const mean = f32x4.add(f32x4.mul(keeps, v128.load(v + at)), f32x4.mul(takes, f32x4.mul(g, g)))
    v128.store(v + at, mean)
    v128.store(u + at, f32x4.div(g, f32x4.add(f32x4.sqrt(mean), epsilons)))
  }
}

/**
 * m ← keep1 m + take1 u; v ← keep2 v + take2 u²; u ← (m / c1) / (√v / c2 + ε).
 * Where `w` is not 0, w ← max(w, v) stands for v in the last of these.
 */
export function adam(
  u: usize,
  m: usize,
  v: usize,
  w: usize,
  keep1: f32,
  take1: f32,
  keep2: f32,
  take2: f32,
  c1: f32,
  c2: f32,
  epsilon: f32,
  length: i32,
): void {
  const keeps1 = f32x4.splat(keep1)
  const takes1 = f32x4.splat(take1)
  const keeps2 = f32x4.splat(keep2)
  const takes2 = f32x4.splat(take2)
  const corrections1 = f32x4.splat(c1)
  const corrections2 = f32x4.splat(c2)
  const epsilons = f32x4.splat(epsilon)
  for (let at: usize = 0, end = (<usize>length) << 2; at < end; at += 16) {
    const g = v128.load(u + at)
    const first = f32x4.add(f32x4.mul(keeps1, v128.load(m + at)), f32x4.mul(takes1, g))
    let second = f32x4.add(f32x4.mul(keeps2, v128.load(v + at)), f32x4.mul(takes2, f32x4.mul(g, g)))
    v128.store(m + at, first)
    v128.store(v + at, second)
    if (w != 0) {
      second = f32x4.pmax(v128.load(w + at), second)
      v128.store(w + at, second)
    }
    const root = f32x4.add(f32x4.div(f32x4.sqrt(second), corrections2), epsilons)
    v128.store(u + at, f32x4.div(f32x4.div(first, corrections1), root))
  }
}
