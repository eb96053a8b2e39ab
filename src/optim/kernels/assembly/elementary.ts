/*
 * Elementary functions of four float32 numbers at once. They add, subtract, multiply and
 * divide, each rounded as IEEE 754 says, so every machine gives the same bits. Their twins,
 * with the methods and error bounds, are in ../single.ts.
 */

/**
 * The constants, each once: loaded where they are used, since engines make a vector constant
 * anew, in several instructions, wherever it stands in the code.
 */
const constants = memory.data<f32>([
  1, 2, -0, 12582912, -87.3, 88, 1.44269504, 0.693359375, -2.1219444e-4,
  1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1,
  0.26867548, 0.28233956, 0.40007671, 0.6666664,
  -5.70498872745e-3, 2.06390887954e-2, -5.37397155531e-2, 1.33314422036e-1, -3.33332819422e-1, 0.625,
])

@inline
function constant(index: usize): v128 {
  return v128.load32_splat(constants + (index << 2))
}

@inline
export function one(): v128 {
  return constant(0)
}

@inline
function two(): v128 {
  return constant(1)
}

/** -|x| */
@inline
export function minusAbs(x: v128): v128 {
  return v128.or(x, constant(2))
}

/** a x + b with constants a and b, the one after the other. */
@inline
function linear(a: usize, x: v128): v128 {
  return f32x4.add(f32x4.mul(constant(a), x), constant(a + 1))
}

/** e^x for x from -87.3 to 88, beyond which x is taken as that bound. */
@inline
export function exp(x: v128): v128 {
  const magic = constant(3)
  const bounded = f32x4.pmin(f32x4.pmax(x, constant(4)), constant(5))
  const shifted = f32x4.add(f32x4.mul(bounded, constant(6)), magic)
  const k = f32x4.sub(shifted, magic)
  const high = f32x4.sub(bounded, f32x4.mul(k, constant(7)))
  const r = f32x4.sub(high, f32x4.mul(k, constant(8)))
  const r2 = f32x4.mul(r, r)
  const upper = f32x4.add(f32x4.mul(linear(9, r), r2), linear(11, r))
  const p = f32x4.add(f32x4.mul(upper, r2), linear(13, r))
  const y = f32x4.add(f32x4.mul(p, r2), f32x4.add(r, one()))
  return f32x4.mul(y, i32x4.add(i32x4.shl(shifted, 23), one()))
}

/** ln(1 + u) for u from 0 to 1. */
@inline
export function log1p(u: v128): v128 {
  const s = f32x4.div(u, f32x4.add(u, two()))
  const z = f32x4.mul(s, s)
  const p = f32x4.add(f32x4.mul(linear(15, z), f32x4.mul(z, z)), linear(17, z))
  return f32x4.add(f32x4.add(s, s), f32x4.mul(f32x4.mul(s, z), p))
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
  const far = f32x4.sub(one(), f32x4.div(two(), f32x4.add(e, one())))
  const signed = v128.or(far, v128.and(x, constant(2)))
  const z = f32x4.mul(x, x)
  let p = linear(19, z)
  p = f32x4.add(f32x4.mul(p, z), constant(21))
  p = f32x4.add(f32x4.mul(p, z), constant(22))
  p = f32x4.add(f32x4.mul(p, z), constant(23))
  const near = f32x4.add(f32x4.mul(f32x4.mul(p, z), x), x)
  return v128.bitselect(near, signed, f32x4.lt(a, constant(24)))
}

/** The sums of the four lanes of each of four vectors: (0 + 2) + (1 + 3). */
@inline
export function sumLanes(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = f32x4.add(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7))
  const cd = f32x4.add(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7))
  return f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7))
}
