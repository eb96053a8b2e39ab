import type { Reply, Request } from "./messages.ts"
import type { Findings, Study } from "./study.ts"

/** What of a worker is used here. */
export interface Assistant {
  postMessage: (request: Request) => void
  terminate: () => void
  onmessage: ((event: MessageEvent<Reply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

interface Waiting {
  readonly study: Study
  readonly onProgress: ((share: number) => void) | undefined
  readonly resolve: (findings: Findings) => void
  readonly reject: (reason: Error) => void
}

/** The findings of a kind of study. */
export type FindingsOf<S extends Study> = Extract<Findings, { kind: S["kind"] }>

/**
 * Conducts studies in a worker that is started with the first of them. A study
 * whose signal is aborted is given up at once, here and in the worker.
 */
export class Laboratory {
  readonly #start: () => Assistant
  readonly #waiting = new Map<number, Waiting>()
  #worker: Assistant | undefined
  #next = 0

  constructor(start: () => Assistant) {
    this.#start = start
  }

  /**
   * @throws DOMException named AbortError once `signal` is aborted; Error when the study fails.
   */
  async conduct<S extends Study>(
    study: S,
    { onProgress, signal }: { onProgress?: (share: number) => void; signal?: AbortSignal } = {},
  ): Promise<FindingsOf<S>> {
    signal?.throwIfAborted()
    const id = this.#next++
    const findings = await new Promise<Findings>((resolve, reject) => {
      this.#waiting.set(id, { study, onProgress, resolve, reject })
      signal?.addEventListener("abort", () => {
        if (!this.#waiting.delete(id)) return
        this.#say({ kind: "cancel", id })
        reject(new DOMException("The study was given up.", "AbortError"))
      })
      this.#say({ kind: "conduct", id, study })
    })
    if (!isOfKind(study, findings))
      throw new Error(`asked for ${study.kind}, found ${findings.kind}`)
    return findings
  }

  #say(request: Request): void {
    this.#worker ??= this.#open()
    this.#worker.postMessage(request)
  }

  #open(): Assistant {
    const worker = this.#start()
    worker.onmessage = ({ data }: MessageEvent<Reply>) => this.#hear(data)
    worker.onerror = (event) => {
      event.preventDefault()
      this.#fail(event.message || "the worker could not be started")
    }
    return worker
  }

  #hear(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id)
    if (waiting === undefined) return
    if (reply.kind === "progress") {
      waiting.onProgress?.(reply.share)
      return
    }
    this.#waiting.delete(reply.id)
    if (reply.kind === "findings") waiting.resolve(reply.findings)
    else waiting.reject(new Error(reply.message))
  }

  /** After a crash nothing that waits will be answered; the next study opens a new worker. */
  #fail(message: string): void {
    this.#worker?.terminate()
    this.#worker = undefined
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of waiting) reject(new Error(message))
  }
}

const isOfKind = <S extends Study>(study: S, findings: Findings): findings is FindingsOf<S> =>
  findings.kind === study.kind

let shared: Laboratory | undefined

/** The laboratory of this page. */
export const laboratory = (): Laboratory =>
  (shared ??= new Laboratory(
    () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
  ))
