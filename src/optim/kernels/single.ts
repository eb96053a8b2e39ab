import type { Elementary } from "./plain-elementary.ts"

/*
 * Float32 arithmetic in a language of float64: of two float32 numbers the sum, difference,
 * product, quotient and root, rounded to float64 and then to float32, are as if rounded once
 * (Figueroa 1995).
 */

const round = Math.fround
const floats = new Float32Array(1)
const words = new Uint32Array(floats.buffer)

/** 2^k for k from -126 to 127. */
const powersOfTwo = Float32Array.from({ length: 254 }, (_, index) => {
  words[0] = (index + 1) << 23
  return floats[0]
})

const constants = (...values: number[]): Float32Array => Float32Array.from(values)

const expTerms = constants(
  1.98756915e-4,
  1.3981999507e-3,
  8.3334519073e-3,
  4.1665795894e-2,
  1.6666665459e-1,
  5.0000001201e-1,
)
const [lowest, highest, inverseLn2, ln2High, ln2Low] = constants(
  -87.3,
  88,
  1.44269504,
  0.693359375,
  -2.1219444e-4,
)
const magic = 12582912

/**
 * e^x, after Cephes' expf (Moshier 1992): x is split into k ln 2 + r and a polynomial gives
 * e^r. Below -87.3 and above 88 it is taken at that bound. The error of this and the next
 * three is below 2 units in the last place.
 */
function exp(x: number): number {
  if (Number.isNaN(x)) return NaN
  const bounded = Math.min(Math.max(x, lowest), highest)
  const k = round(round(round(bounded * inverseLn2) + magic) - magic)
  let r = round(bounded - round(k * ln2High))
  r = round(r - round(k * ln2Low))
  const r2 = round(r * r)
  const a = round(round(expTerms[0] * r) + expTerms[1])
  const b = round(round(expTerms[2] * r) + expTerms[3])
  const c = round(round(expTerms[4] * r) + expTerms[5])
  const p = round(round(round(round(a * r2) + b) * r2) + c)
  const y = round(round(p * r2) + round(r + 1))
  return round(y * powersOfTwo[k + 126])
}

const [log1p3, log1p2, log1p1, log1p0] = constants(0.26867548, 0.28233956, 0.40007671, 0.6666664)

/**
 * ln(1 + u) = 2 artanh s with s = u / (2 + u), for u from 0 to 1: a polynomial in s² whose own
 * relative error is below 2 × 10^-8, fitted at the nodes of Chebyshev.
 */
function log1p(u: number): number {
  const s = round(u / round(u + 2))
  const z = round(s * s)
  const upper = round(round(log1p3 * z) + log1p2)
  const lower = round(round(log1p1 * z) + log1p0)
  const p = round(round(upper * round(z * z)) + lower)
  return round(round(s + s) + round(round(s * z) * p))
}

const atanhTerms = constants(2 / 9, 2 / 7, 2 / 5, 2 / 3)

/** ln x of a normal number above 0, from its exponent and the series of artanh up to s^9. */
function log(x: number): number {
  floats[0] = x
  const bits = words[0]
  const fraction = bits & 0x7fffff
  // Where the fraction is above √2 the next power of two is nearer.
  const above = (fraction + 0x4afb0d) & 0x800000
  const k = (bits >>> 23) - 127 + (above >>> 23)
  words[0] = fraction | (above ^ 0x3f800000)
  const f = round(floats[0] - 1)
  const s = round(f / round(2 + f))
  const z = round(s * s)
  let p = atanhTerms[0]
  for (let i = 1; i < 4; i++) p = round(round(p * z) + atanhTerms[i])
  const low = round(round(round(p * z) * s) + round(k * ln2Low))
  return round(round(k * ln2High) + round(low + round(s + s)))
}

const tanhTerms = constants(
  -5.70498872745e-3,
  2.06390887954e-2,
  -5.37397155531e-2,
  1.33314422036e-1,
  -3.33332819422e-1,
)

/** The hyperbolic tangent, after Cephes' tanhf: a polynomial below 0.625, else 1 - 2 / (e^2x + 1). */
function tanh(x: number): number {
  const a = Math.abs(x)
  if (a < 0.625) {
    const z = round(x * x)
    let p = tanhTerms[0]
    for (let i = 1; i < 5; i++) p = round(round(p * z) + tanhTerms[i])
    return round(round(round(p * z) * x) + x)
  }
  const far = round(1 - round(2 / round(exp(round(a + a)) + 1)))
  return x < 0 ? -far : far
}

/** Float32 arithmetic, to the bits of the compiled kernels. */
export const single: Elementary = { round, exp, log1p, log, tanh }
