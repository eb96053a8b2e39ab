/** One step of gradient descent, in place: θ ← θ - rate × gradient. */
export function descend(parameters: Float64Array, gradient: Float64Array, rate: number): void {
  for (let j = 0; j < parameters.length; j++) parameters[j] -= rate * gradient[j]
}
