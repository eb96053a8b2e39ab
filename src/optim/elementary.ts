/*
 * Math.exp and Math.log may differ in the last digit from one JavaScript engine to
 * another. These do not: they add, subtract, multiply and divide, and IEEE 754 says what
 * that gives. The methods are those of Sun's fdlibm (e_exp.c and e_log.c, 1993).
 */

const ln2High = 6.9314718036912381649e-1
const ln2Low = 1.90821492927058770002e-10
const inverseLn2 = 1.442695040888963387

/** 2^k for k from -1074 to 1023, each exact. */
const powersOfTwo = Float64Array.from({ length: 2098 }, (_, index) => {
  let power = 1
  for (let k = index - 1074; k > 0; k--) power *= 2
  for (let k = index - 1074; k < 0; k++) power /= 2
  return power
})

const powerOfTwo = (k: number): number => powersOfTwo[k + 1074]

/** e^x, with an error below 1 unit in the last place. */
export function exp(x: number): number {
  if (!(x < 709.782712893384)) return x === Infinity || x > 0 ? Infinity : x
  if (x < -745.1332191019412) return 0
  const k = Math.floor(x * inverseLn2 + 0.5)
  const high = x - k * ln2High
  const low = k * ln2Low
  const r = high - low
  const t = r * r
  const c =
    r -
    t *
      (1.66666666666666019037e-1 +
        t *
          (-2.77777777770155933842e-3 +
            t *
              (6.61375632143793436117e-5 +
                t * (-1.6533902205465251539e-6 + t * 4.13813679705723846039e-8))))
  const y = 1 - (low - (r * c) / (2 - c) - high)
  if (k > 1023) return y * 2 * powerOfTwo(k - 1)
  if (k < -1021) return y * powerOfTwo(k + 1000) * powerOfTwo(-1000)
  return y * powerOfTwo(k)
}

const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)
double[0] = 1
const highWord = words[1] === 0 ? 0 : 1

/** The natural logarithm of x, with an error below 1 unit in the last place; NaN below 0. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return x
  let k = 0
  let scaled = x
  if (scaled < 2.2250738585072014e-308) {
    scaled *= 18014398509481984
    k = -54
  }
  double[0] = scaled
  const high = words[highWord]
  const fraction = high & 0xfffff
  // Where the fraction is above √2 the next power of two is nearer.
  const above = (fraction + 0x95f64) & 0x100000
  k += (high >>> 20) - 1023 + (above >>> 20)
  words[highWord] = fraction | (above ^ 0x3ff00000)
  const f = double[0] - 1
  const s = f / (2 + f)
  const z = s * s
  const w = z * z
  const even =
    w * (3.999999999940941908e-1 + w * (2.222219843214978396e-1 + w * 1.531383769920937332e-1))
  const odd =
    z *
    (6.66666666666673513e-1 +
      w * (2.857142874366239149e-1 + w * (1.818357216161805012e-1 + w * 1.479819860511658591e-1)))
  const half = 0.5 * f * f
  return k * ln2High - (half - (s * (half + even + odd) + k * ln2Low) - f)
}

/** ln(1 + u) for u >= 0, accurate for small u too (Higham 2002, problem 1.5). */
export function log1p(u: number): number {
  const w = 1 + u
  return w === 1 ? u : (log(w) * u) / (w - 1)
}

/** 1 / (1 + e^-z), without overflow for any z. */
export function sigmoid(z: number): number {
  const e = exp(z < 0 ? z : -z)
  return z < 0 ? e / (1 + e) : 1 / (1 + e)
}

/** ln(1 + e^z), without overflow for any z. */
export const softplus = (z: number): number => (z > 0 ? z : 0) + log1p(exp(z > 0 ? -z : z))

/**
 * The hyperbolic tangent: Lambert's continued fraction below 0.7, else 1 - 2 / (e^2x + 1).
 * The error is below 3 units in the last place.
 */
export function tanh(x: number): number {
  const a = x < 0 ? -x : x
  if (a < 0.7) {
    const z = x * x
    let fraction = 19
    for (let k = 17; k > 0; k -= 2) fraction = k + z / fraction
    return x / fraction
  }
  const far = 1 - 2 / (exp(2 * a) + 1)
  return x < 0 ? -far : far
}
