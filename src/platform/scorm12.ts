import { decimal, letter, stepsTaken, type Interaction, type Vocabulary } from "./vocabulary.ts"

/** SCORM 1.2: what Moodle and most other platforms take. */
export const scorm12: Vocabulary = {
  object: "API",
  functions: {
    initialize: "LMSInitialize",
    get: "LMSGetValue",
    set: "LMSSetValue",
    commit: "LMSCommit",
    terminate: "LMSFinish",
  },
  location: "cmi.core.lesson_location",
  suspended: "cmi.suspend_data",
  suspendedMost: 4096,
  mode: "cmi.core.lesson_mode",
  status: "cmi.core.lesson_status",
  score: (right, total) => [
    ["cmi.core.score.min", "0"],
    ["cmi.core.score.max", "100"],
    ["cmi.core.score.raw", decimal((100 * right) / total)],
  ],
  interaction(index, { id, isRight, answer, at, seconds }) {
    const place = `cmi.interactions.${index}`
    const { type, given, right } = told(answer)
    return [
      [`${place}.id`, id],
      [`${place}.type`, type],
      [`${place}.time`, at.toTimeString().slice(0, 8)],
      [`${place}.weighting`, "1"],
      [`${place}.correct_responses.0.pattern`, right],
      [`${place}.student_response`, given],
      [`${place}.result`, isRight ? "correct" : "wrong"],
      [`${place}.latency`, timespan(seconds)],
    ]
  },
  end: (seconds) => [
    ["cmi.core.session_time", timespan(seconds)],
    ["cmi.core.exit", "suspend"],
  ],
}

interface Told {
  readonly type: "choice" | "numeric" | "performance"
  readonly given: string
  readonly right: string
}

/** The most characters of a response. */
const most = 255

function told(answer: Interaction["answer"]): Told {
  if (answer.kind === "choice") {
    const written = (places: readonly number[]): string => places.map(letter).join(",")
    return { type: "choice", given: written(answer.chosen), right: written(answer.right) }
  }
  if (answer.kind === "number")
    return { type: "numeric", given: decimal(answer.given), right: decimal(answer.right) }
  return {
    type: "performance",
    given: stepsTaken(answer.solution).join(",").slice(0, most),
    right: answer.goal.slice(0, most),
  }
}

/** A time as SCORM 1.2 has it: 0000:01:23.45. */
function timespan(seconds: number): string {
  const hundredths = Math.round(seconds * 100)
  const pad = (value: number, digits: number): string => String(value).padStart(digits, "0")
  const whole = Math.floor(hundredths / 100)
  const hours = pad(Math.min(9999, Math.floor(whole / 3600)), 4)
  const rest = `${pad(Math.floor(whole / 60) % 60, 2)}:${pad(whole % 60, 2)}`
  return `${hours}:${rest}.${pad(hundredths % 100, 2)}`
}
