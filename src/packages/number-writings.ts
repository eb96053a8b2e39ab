/** The answers that a test takes which compares what is typed, sign by sign. */
export interface Writings {
  readonly all: readonly string[]
  /** What an answer is to be rounded to; undefined where only one number is right. */
  readonly step: number | undefined
}

/** More numbers than these, and they are rounded more coarsely. */
const most = 25

/**
 * How a right number may be written. Where some are near enough, they are those of one step, from
 * the finest that leaves few enough.
 */
export function numberWritings(answer: number, slack: number, unit: string): Writings {
  const steps = slack > 0 ? nearEnough(answer, slack) : undefined
  const written = new Set([String(answer), ...(steps?.numbers ?? [])].flatMap(grouped))
  const all = [...written].flatMap((text) => (unit === "" ? [text] : [text, `${text} ${unit}`]))
  return { all, step: steps?.step }
}

interface Steps {
  readonly step: number
  readonly numbers: readonly string[]
}

function nearEnough(answer: number, slack: number): Steps {
  const finest = -Math.max(places(answer), places(slack))
  for (let power = finest; ; power++) {
    const scale = 10 ** Math.abs(power)
    const inSteps = (value: number): number => (power < 0 ? value * scale : value / scale)
    // A number is not lost because its last bits are.
    const from = Math.ceil(inSteps(answer - slack) - 1e-6)
    const to = Math.floor(inSteps(answer + slack) + 1e-6)
    if (to - from >= most) continue
    const numbers = Array.from({ length: to - from + 1 }, (_, index) => {
      const value = power < 0 ? (from + index) / scale : (from + index) * scale
      return value.toFixed(Math.max(0, -power))
    })
    return { step: Number(`1e${power}`), numbers: numbers.flatMap(withoutZeros) }
  }
}

/** How many digits a number has after the point, as far as it is worth asking for them. */
function places(value: number): number {
  const [digits, exponent] = value.toExponential().split("e")
  return Math.min(12, Math.max(0, (digits.split(".")[1] ?? "").length - Number(exponent)))
}

const withoutZeros = (text: string): readonly string[] => [text, String(Number(text))]

/** A number with its thousands apart, and without a leading zero, too. */
function grouped(text: string): readonly string[] {
  const [, sign, whole, rest] = /^(-?)(\d+)(.*)$/.exec(text) ?? ["", "", text, ""]
  const apart = (by: string): string => sign + whole.replace(/\B(?=(\d{3})+$)/g, by) + rest
  const bare = whole === "0" && rest.startsWith(".") ? [sign + rest] : []
  return [...new Set([text, apart(","), apart(" "), ...bare])]
}
