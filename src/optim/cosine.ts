/*
 * Math.cos may differ in the last digit from one JavaScript engine to another. This does
 * not. The polynomials are those of Sun's fdlibm (k_cos.c and k_sin.c, 1993).
 */

/**
 * The cosine of t half-turns, cos(πt), with an absolute error below 2.5e-16, and near its
 * zeros with a relative error below 5e-16: IEEE 754's cosPi. The reduction of t is exact,
 * so that whole and half numbers give -1, 0 and 1 exactly. NaN where t is not finite.
 */
export function cosPi(t: number): number {
  const magnitude = Math.abs(t)
  const turned = magnitude - 2 * Math.floor(magnitude / 2)
  const folded = turned > 1 ? 2 - turned : turned
  return folded > 0.5 ? -quarter(1 - folded) : quarter(folded)
}

/** cos(πt) for t from 0 to 1/2. */
const quarter = (t: number): number =>
  t > 0.25 ? sineKernel((0.5 - t) * Math.PI) : cosineKernel(t * Math.PI)

/** cos(x) for x from 0 to π/4. */
function cosineKernel(x: number): number {
  const z = x * x
  const tail =
    z *
    z *
    (4.16666666666666019037e-2 +
      z *
        (-1.38888888888741095749e-3 +
          z *
            (2.48015872894767294178e-5 +
              z *
                (-2.75573143513906633035e-7 +
                  z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))))
  return 1 - (0.5 * z - tail)
}

/** sin(x) for x from 0 to π/4. */
function sineKernel(x: number): number {
  const z = x * x
  return (
    x +
    x *
      z *
      (-1.66666666666666324348e-1 +
        z *
          (8.33333333332248946124e-3 +
            z *
              (-1.98412698298579493134e-4 +
                z *
                  (2.75573137070700676789e-6 +
                    z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)))))
  )
}
