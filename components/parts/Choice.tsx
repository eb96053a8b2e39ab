import { useId } from "preact/hooks"

interface ChoiceProps<C extends string> {
  readonly label: string
  readonly choices: readonly C[]
  readonly value: C
  /** A choice as the reader sees it. */
  readonly text: (choice: C) => string
  readonly disabled?: boolean
  readonly onChoose: (choice: C) => void
}

/** One of a few, from a list that opens. */
export function Choice<C extends string>(props: ChoiceProps<C>) {
  const { label, choices, value, text, disabled = false, onChoose } = props
  const id = useId()
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      <select
        id={id}
        disabled={disabled}
        onChange={(event) => {
          const chosen = choices.find((choice) => choice === event.currentTarget.value)
          if (chosen !== undefined) onChoose(chosen)
        }}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice} selected={choice === value}>
            {text(choice)}
          </option>
        ))}
      </select>
    </div>
  )
}
