import { bytesWords } from "../../../components/parts/bytes-words.ts"
import type { Holding } from "../../offline/messages.ts"
import { ask } from "./ask.ts"
import { courseWorker, type Refusal } from "./course-worker.ts"
import { saveFiles } from "./save-files.ts"
import { offlineWordsIn } from "./words.ts"

/** What the control shows. */
type Shown =
  | { readonly state: "offered" | "saved" | "partly"; readonly holding: Holding }
  | { readonly state: "saving"; readonly holding: Holding; readonly bytes: number }
  | { readonly state: "broken"; readonly holding: Holding }
  | { readonly state: "full"; readonly holding: Holding; readonly room: number }
  | { readonly state: "refused"; readonly why: Refusal }

/** The control that saves a whole course in a language on the device, and removes it again. */
export class CourseSaving extends HTMLElement {
  #shown: Shown | undefined
  #saving: AbortController | undefined

  connectedCallback(): void {
    this.querySelector("button")?.addEventListener("click", () => void this.#act())
    void this.#begin()
  }

  disconnectedCallback(): void {
    this.#saving?.abort()
  }

  get #language(): string {
    return this.dataset["language"] ?? ""
  }

  async #begin(): Promise<void> {
    const worker = await courseWorker()
    if (worker === undefined) this.hidden = true
    else if (typeof worker === "string") this.#show({ state: "refused", why: worker })
    else this.#rest(await this.#holding("whole"))
  }

  #holding(kind: "whole" | "keep" | "remove"): Promise<Holding> {
    return ask({ kind, language: this.#language })
  }

  /** What can be done with what is there. */
  #rest(holding: Holding): void {
    const asked = missing(holding) === 0 ? "saved" : "partly"
    this.#show({ state: holding.isAsked ? asked : "offered", holding })
  }

  async #act(): Promise<void> {
    const state = this.#shown?.state
    if (state === "saving") this.#saving?.abort()
    else if (state === "saved") this.#rest(await this.#holding("remove"))
    else await this.#save()
  }

  async #save(): Promise<void> {
    const saving = new AbortController()
    this.#saving = saving
    const holding = await this.#holding("whole")
    this.#show({ state: "saving", holding, bytes: 0 })
    // A browser may ask its reader, who may refuse: then the course is kept as long as it lasts.
    void navigator.storage.persist().catch(() => false)
    try {
      const room = await roomLeft()
      if (missing(holding) > room) {
        this.#show({ state: "full", holding, room })
        return
      }
      await saveFiles(holding.files, {
        signal: saving.signal,
        onProgress: (bytes) => this.#show({ state: "saving", holding, bytes }),
      })
      await this.#finish()
    } catch {
      const isCancelled = saving.signal.aborted
      saving.abort()
      const left = await this.#holding("whole")
      if (isCancelled) this.#rest(left)
      else this.#show({ state: "broken", holding: left })
    }
  }

  /** What came and yet is not there found no room. */
  async #finish(): Promise<void> {
    const holding = await this.#holding("whole")
    if (missing(holding) > 0) this.#show({ state: "full", holding, room: await roomLeft() })
    else this.#rest(await this.#holding("keep"))
  }

  #show(shown: Shown): void {
    this.#shown = shown
    this.dataset["state"] = shown.state
    const words = offlineWordsIn(this.#language).save
    const status = this.querySelector("[role=status]")
    const sentence = sentenceFor(shown, this.#language)
    // What stays the same is not read aloud again.
    if (status !== null && status.textContent !== sentence) status.textContent = sentence
    this.#showProgress(shown)
    const button = this.querySelector("button")
    if (button === null) return
    button.hidden = shown.state === "refused"
    button.disabled = button.hidden
    button.textContent = shown.state === "refused" ? "" : words.actions[shown.state]
  }

  #showProgress(shown: Shown): void {
    const row = this.querySelector<HTMLElement>(".saving-progress")
    const bar = row?.querySelector("progress")
    const amount = row?.querySelector("span")
    if (!row || !bar || !amount) return
    row.hidden = shown.state !== "saving"
    if (shown.state !== "saving") return
    const whole = total(shown.holding)
    const size = bytesWords(this.#language)
    bar.value = shown.bytes / whole
    amount.textContent = offlineWordsIn(this.#language).save.amount(size(shown.bytes), size(whole))
  }
}

function sentenceFor(shown: Shown, language: string): string {
  const { save, refusals } = offlineWordsIn(language)
  const size = bytesWords(language)
  switch (shown.state) {
    case "refused":
      return refusals[shown.why]
    case "saving":
      return save.saving
    case "saved":
      return save.saved(size(total(shown.holding)))
    case "partly":
      return save.partly(size(missing(shown.holding)))
    case "broken":
      return save.broken(size(missing(shown.holding)))
    case "full":
      return save.full(size(missing(shown.holding)), size(shown.room))
    case "offered":
      return save.offer(size(missing(shown.holding)))
  }
}

const total = ({ files }: Holding): number => files.reduce((sum, { bytes }) => sum + bytes, 0)

const missing = ({ files }: Holding): number =>
  files.reduce((sum, { bytes, isSaved }) => sum + (isSaved ? 0 : bytes), 0)

/** How many bytes the browser would let the course have. */
async function roomLeft(): Promise<number> {
  const { quota = Infinity, usage = 0 } = await navigator.storage.estimate()
  return Math.max(0, quota - usage)
}
