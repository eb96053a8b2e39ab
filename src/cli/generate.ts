import { generateDigits } from "./generate-digits.ts"
import { generateKernels } from "./generate-kernels.ts"

/*
 * Makes the two modules that are not committed: the compiled kernels, and the digits. What is
 * there already and was made from the same sources is left alone.
 */
await generateKernels()
await generateDigits()
