import { exp, log1p, minusAbs, one } from "./elementary"

/** e^-|z|, on which error and cost of a logistic prediction both rest. */
@inline
export function tail(logistic: bool, z: v128): v128 {
  return logistic ? exp(minusAbs(z)) : z
}

@inline
export function errorOf(logistic: bool, z: v128, y: v128, a: v128): v128 {
  if (!logistic) return f32x4.sub(z, y)
  const above = v128.bitselect(a, one(), f32x4.lt(z, f32x4.splat(0)))
  return f32x4.sub(f32x4.div(above, f32x4.add(one(), a)), y)
}

@inline
export function costOf(logistic: bool, z: v128, y: v128, a: v128, e: v128): v128 {
  if (!logistic) return f32x4.mul(f32x4.splat(0.5), f32x4.mul(e, e))
  const softplus = f32x4.add(f32x4.pmax(z, f32x4.splat(0)), log1p(a))
  return f32x4.sub(softplus, f32x4.mul(y, z))
}
