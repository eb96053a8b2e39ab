import { decimal, letter, stepsTaken, type Interaction, type Vocabulary } from "./vocabulary.ts"

/** SCORM 2004, 4th edition. */
export const scorm2004: Vocabulary = {
  object: "API_1484_11",
  functions: {
    initialize: "Initialize",
    get: "GetValue",
    set: "SetValue",
    commit: "Commit",
    terminate: "Terminate",
  },
  location: "cmi.location",
  suspended: "cmi.suspend_data",
  suspendedMost: 64_000,
  mode: "cmi.mode",
  status: "cmi.completion_status",
  score: (right, total) => [
    ["cmi.score.min", "0"],
    ["cmi.score.max", "100"],
    ["cmi.score.raw", decimal((100 * right) / total)],
    ["cmi.score.scaled", decimal(right / total)],
  ],
  interaction(index, { id, isRight, answer, at, seconds }) {
    const place = `cmi.interactions.${index}`
    const { type, given, right } = told(answer)
    return [
      [`${place}.id`, id],
      [`${place}.type`, type],
      [`${place}.timestamp`, `${at.toISOString().slice(0, 21)}Z`],
      [`${place}.weighting`, "1"],
      [`${place}.correct_responses.0.pattern`, right],
      [`${place}.learner_response`, given],
      [`${place}.result`, isRight ? "correct" : "incorrect"],
      [`${place}.latency`, timespan(seconds)],
    ]
  },
  end: (seconds) => [
    ["cmi.session_time", timespan(seconds)],
    ["cmi.exit", "suspend"],
  ],
}

interface Told {
  readonly type: "choice" | "numeric" | "performance"
  readonly given: string
  readonly right: string
}

/** The most characters of a step that was taken. */
const most = 250

function told(answer: Interaction["answer"]): Told {
  if (answer.kind === "choice") {
    const written = (places: readonly number[]): string => places.map(letter).join("[,]")
    return { type: "choice", given: written(answer.chosen), right: written(answer.right) }
  }
  if (answer.kind === "number") {
    const { given, right, slack } = answer
    const bounds = [right - slack, right + slack].map(decimal)
    return { type: "numeric", given: decimal(given), right: bounds.join("[:]") }
  }
  // A step has a name, and what was done there.
  const steps = stepsTaken(answer.solution).map((step) => step.replace(":", "[.]").slice(0, most))
  return {
    type: "performance",
    given: steps.join("[,]"),
    right: `goal[.]${answer.goal}`.slice(0, most),
  }
}

/** A time as SCORM 2004 has it: PT83.45S. */
const timespan = (seconds: number): string => `PT${Number(seconds.toFixed(2))}S`
