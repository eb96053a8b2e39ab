import { batches } from "../../src/experiment/control-values.ts"
import { exampleNames, exampleOf, modelNames, mostBatch } from "../../src/experiment/workload.ts"
import { optimizerNames } from "../../src/optim/optimizer-names.ts"
import { Control } from "../parts/Control.tsx"
import { Choice } from "../parts/Choice.tsx"
import { Controls } from "../parts/Controls.tsx"
import { numberWords } from "../parts/number-words.ts"
import { Slider } from "../parts/Slider.tsx"
import type { Figure } from "../parts/use-figure.ts"
import { controlWords, optimizerName, wordsIn } from "../parts/words.ts"
import { memoryFit } from "./spec.ts"
import { memoryFitWords } from "./words.ts"

interface WorkloadProps {
  readonly figure: Figure<typeof memoryFit.options>
}

const layers = ["64", "512x512", "4096x4096"]

/** The controls of what is trained, on what, in which numbers, by what, and how much at a time. */
export function Workload({ figure }: WorkloadProps) {
  const { language, options, isAwake } = figure
  const words = wordsIn(language, memoryFitWords)
  const controls = wordsIn(language, controlWords)
  const { count } = numberWords(language)
  const example = exampleOf(options)
  return (
    <Controls figure={figure} disabled={!isAwake}>
      <Control figure={figure} name="model">
        <Choice
          label={words.controls.model}
          choices={modelNames}
          value={options.model}
          text={(name) => words.models[name]}
          onChoose={(model) => figure.set({ model })}
        />
      </Control>
      {options.model === "network" && (
        <Control figure={figure} name="units">
          <Choice
            label={words.controls.units}
            choices={[...new Set([...layers, options.units])]}
            value={options.units}
            text={words.units}
            onChoose={(units) => figure.set({ units })}
          />
        </Control>
      )}
      <Control figure={figure} name="example">
        <Choice
          label={words.controls.example}
          choices={exampleNames}
          value={example}
          disabled={options.model === "vgg16"}
          text={(name) => words.examples[name]}
          onChoose={(name) => figure.set({ example: name })}
        />
      </Control>
      {example === "own" && (
        <Control figure={figure} name="values">
          <Slider
            label={words.controls.values}
            values={withOwn(lengths, options.values)}
            value={options.values}
            text={count(options.values)}
            onInput={(values) => figure.set({ values })}
          />
        </Control>
      )}
      <Control figure={figure} name="numbers">
        <Choice
          label={words.controls.numbers}
          choices={memoryFit.options.numbers.choices}
          value={options.numbers}
          text={(name) => words.numbers[name]}
          onChoose={(numbers) => figure.set({ numbers })}
        />
      </Control>
      <Control figure={figure} name="optimizer">
        <Choice
          label={words.controls.optimizer}
          choices={optimizerNames}
          value={options.optimizer}
          text={(name) => optimizerName(language, name) ?? words.descent}
          onChoose={(optimizer) => figure.set({ optimizer })}
        />
      </Control>
      <Control figure={figure} name="size">
        <Slider
          label={controls.batch}
          values={withOwn(batches(mostBatch), options.size)}
          value={options.size}
          text={count(options.size)}
          onInput={(size) => figure.set({ size })}
        />
      </Control>
    </Controls>
  )
}

/** 1, 2 and 5 times the powers of ten, up to the most that an example may have. */
const lengths = Array.from({ length: 8 }, (_, exponent) =>
  [1, 2, 5].map((digit) => digit * 10 ** exponent),
)
  .flat()
  .filter((length) => length <= memoryFit.options.values.max)

const withOwn = (stops: readonly number[], own: number): number[] =>
  [...new Set([...stops, own])].sort((a, b) => a - b)
