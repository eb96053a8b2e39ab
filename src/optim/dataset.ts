import type { Vector } from "./kernels/kernels.ts"

/** A training set: `size` examples of `features` inputs and one target each. */
export interface Dataset {
  /** Number of examples, the field's m. */
  readonly size: number
  /** Number of inputs per example, the field's n. */
  readonly features: number
  /** `size × features` inputs, row-major: example i starts at `i * features`. */
  readonly inputs: Vector
  /** `size` targets: a real number for regression, the number of the class from 0 for classification. */
  readonly targets: Vector
  /** 1 where the target is known to be wrong, else 0. */
  readonly mislabelled: Uint8Array
}

/**
 * Refuses a training set that does not fit together or holds what is no number.
 *
 * @throws RangeError
 */
export function requireDataset({ size, features, inputs, targets, mislabelled }: Dataset): void {
  if (!Number.isInteger(size) || size < 1)
    throw new RangeError(`the training set has ${size} examples; it takes at least 1`)
  if (inputs.length !== size * features)
    throw new RangeError(
      `the training set has ${inputs.length} inputs; ${size} examples of ${features} features take ${size * features}`,
    )
  if (targets.length !== size || mislabelled.length !== size)
    throw new RangeError(
      `the training set has ${targets.length} targets; ${size} examples take as many`,
    )
  if (!isFinite(inputs) || !isFinite(targets))
    throw new RangeError("the training set holds an input or a target that is not a finite number")
}

function isFinite(vector: Vector): boolean {
  for (const value of vector) if (!Number.isFinite(value)) return false
  return true
}
