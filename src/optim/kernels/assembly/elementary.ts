/*
 * Elementary functions of four float32 numbers at once. They add, subtract, multiply and
 * divide, each rounded as IEEE 754 says, so every machine gives the same bits. Their twins,
 * with the methods and error bounds, are in ../single.ts.
 */

/** e^x for x from -87.3 to 88, beyond which x is taken as that bound. */
@inline
export function exp(x: v128): v128 {
  const magic = f32x4.splat(12582912)
  const bounded = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-87.3)), f32x4.splat(88))
  const shifted = f32x4.add(f32x4.mul(bounded, f32x4.splat(1.44269504)), magic)
  const k = f32x4.sub(shifted, magic)
  let r = f32x4.sub(bounded, f32x4.mul(k, f32x4.splat(0.693359375)))
  r = f32x4.sub(r, f32x4.mul(k, f32x4.splat(-2.12194440e-4)))
  const r2 = f32x4.mul(r, r)
  const a = f32x4.add(f32x4.mul(f32x4.splat(1.9875691500e-4), r), f32x4.splat(1.3981999507e-3))
  const b = f32x4.add(f32x4.mul(f32x4.splat(8.3334519073e-3), r), f32x4.splat(4.1665795894e-2))
  const c = f32x4.add(f32x4.mul(f32x4.splat(1.6666665459e-1), r), f32x4.splat(5.0000001201e-1))
  const p = f32x4.add(f32x4.mul(f32x4.add(f32x4.mul(a, r2), b), r2), c)
  const y = f32x4.add(f32x4.mul(p, r2), f32x4.add(r, f32x4.splat(1)))
  const scale = i32x4.add(i32x4.shl(shifted, 23), i32x4.splat(0x3f800000))
  return f32x4.mul(y, scale)
}

/** ln(1 + u) for u from 0 to 1. */
@inline
export function log1p(u: v128): v128 {
  const s = f32x4.div(u, f32x4.add(u, f32x4.splat(2)))
  const z = f32x4.mul(s, s)
  let p = f32x4.add(f32x4.mul(f32x4.splat(<f32>(2.0 / 13.0)), z), f32x4.splat(<f32>(2.0 / 11.0)))
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(<f32>(2.0 / 9.0)))
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(<f32>(2.0 / 7.0)))
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(<f32>(2.0 / 5.0)))
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(<f32>(2.0 / 3.0)))
  return f32x4.add(f32x4.mul(f32x4.mul(p, z), s), f32x4.add(s, s))
}

/** The natural logarithm of a normal number above 0. */
@inline
export function log(x: f32): f32 {
  const bits = reinterpret<u32>(x)
  const fraction = bits & 0x7fffff
  const above = (fraction + 0x4afb0d) & 0x800000
  const k = <f32>(<i32>(bits >> 23) - 127 + <i32>(above >> 23))
  const f = reinterpret<f32>(fraction | (above ^ 0x3f800000)) - 1
  const s = f / (2 + f)
  const z = s * s
  let p = <f32>(2.0 / 9.0) * z + <f32>(2.0 / 7.0)
  p = p * z + <f32>(2.0 / 5.0)
  p = p * z + <f32>(2.0 / 3.0)
  return k * <f32>0.693359375 + (p * z * s + k * <f32>-2.1219444e-4 + (s + s))
}

/** The hyperbolic tangent. */
@inline
export function tanh(x: v128): v128 {
  const a = f32x4.abs(x)
  const e = exp(f32x4.add(a, a))
  const one = f32x4.splat(1)
  const far = f32x4.sub(one, f32x4.div(f32x4.splat(2), f32x4.add(e, one)))
  const signed = v128.or(far, v128.and(x, i32x4.splat(0x80000000)))
  const z = f32x4.mul(x, x)
  let p = f32x4.add(f32x4.mul(f32x4.splat(-5.70498872745e-3), z), f32x4.splat(2.06390887954e-2))
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-5.37397155531e-2))
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(1.33314422036e-1))
  p = f32x4.add(f32x4.mul(p, z), f32x4.splat(-3.33332819422e-1))
  const near = f32x4.add(f32x4.mul(f32x4.mul(p, z), x), x)
  return v128.bitselect(near, signed, f32x4.lt(a, f32x4.splat(0.625)))
}

/** The sums of the four lanes of each of four vectors: (0 + 2) + (1 + 3). */
@inline
export function sumLanes(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7))
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7))
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7))
}
