import { useId, useRef, useState } from "preact/hooks"
import type { Fields } from "../../src/experiment/field.ts"
import { Choice } from "./Choice.tsx"
import { controlName } from "./control-names.ts"
import { courseAddress } from "./course-address.ts"
import { followingScript, frameAddress, frameCode, type Framing } from "./embed-code.ts"
import { embedPanelWordsIn } from "./embed-panel-words.ts"
import { figureTitle } from "./figure-titles.ts"
import type { Figure } from "./use-figure.ts"

interface EmbedPanelProps {
  readonly figure: Pick<
    Figure<Fields>,
    "name" | "language" | "controls" | "free" | "link" | "addressWith"
  >
  /** The lesson that the figure stands in, and its name there. */
  readonly from: string | undefined
  /** How high a frame of it is, in pixels. */
  readonly height: number
}

type Done = "copied" | "linked" | "selected"

const themes = ["auto", "light", "dark"] as const

/** The code that puts a figure, as it stands, into another page, and what a teacher fixes in it. */
export function EmbedPanel({ figure, from, height }: EmbedPanelProps) {
  const { name, language, controls } = figure
  const words = embedPanelWordsIn(language)
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [fixed, setFixed] = useState<readonly string[]>(
    controls.filter((control) => figure.free?.includes(control) === false),
  )
  const [theme, setTheme] = useState<Framing["theme"]>("auto")
  const [follows, setFollows] = useState(false)
  const [done, setDone] = useState<Done>()
  const free =
    fixed.length === 0 ? undefined : controls.filter((control) => !fixed.includes(control))
  const framing = { figure: name, language, link: figure.link(), free, theme, from }
  const address = frameAddress(courseAddress(), framing)
  const frame = frameCode({ address, title: figureTitle(language, name), height })
  const code = follows ? `${frame}\n${followingScript}` : frame
  const copy = (text: string, what: Done): void => {
    const select = (): void => {
      area.current?.select()
      setDone("selected")
    }
    // Where the page is not served securely there is no clipboard at all.
    Promise.resolve()
      .then(() => navigator.clipboard.writeText(text))
      .then(() => setDone(what), select)
  }
  return (
    <section class="embed-panel" aria-label={words.title}>
      <p>{words.about}</p>
      {controls.length > 0 && (
        <fieldset>
          <legend>{words.free}</legend>
          {controls.map((control) => (
            <label key={control}>
              <input
                type="checkbox"
                checked={!fixed.includes(control)}
                onChange={({ currentTarget: { checked } }) =>
                  setFixed(checked ? fixed.filter((one) => one !== control) : [...fixed, control])
                }
              />
              {controlName(language, control)}
            </label>
          ))}
        </fieldset>
      )}
      <Choice
        label={words.theme}
        choices={themes}
        value={theme}
        text={(choice) => words.themes[choice]}
        onChoose={setTheme}
      />
      <label>
        <input
          type="checkbox"
          checked={follows}
          onChange={({ currentTarget: { checked } }) => setFollows(checked)}
        />
        {words.follows}
      </label>
      <label class="code-label" for={id}>
        {words.code}
      </label>
      <textarea
        id={id}
        ref={area}
        rows={follows ? 10 : 5}
        readOnly
        spellcheck={false}
        value={code}
      />
      <div class="tool-row">
        <button type="button" onClick={() => copy(code, "copied")}>
          {words.copy}
        </button>
        {free !== undefined && (
          <button type="button" onClick={() => copy(figure.addressWith(free), "linked")}>
            {words.link}
          </button>
        )}
        <output class="done">{done && words[done]}</output>
      </div>
    </section>
  )
}
