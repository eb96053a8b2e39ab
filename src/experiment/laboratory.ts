import type { Trace } from "../optim/trace.ts"
import { StudyError, type Reply, type Request } from "./messages.ts"
import { workerClass } from "./worker-class.ts"
import type { Findings, Study } from "./study.ts"

/** What of a worker is used here. */
export interface Assistant {
  postMessage: (request: Request) => void
  terminate: () => void
  onmessage: ((event: MessageEvent<Reply>) => void) | null
  onerror: ((event: ErrorEvent) => void) | null
}

/** What is told of a study while it is conducted. */
export interface Listeners<F extends Findings = Findings> {
  readonly onProgress?: (share: number) => void
  /** What run `run` of the study recorded since the last news of it. */
  readonly onNews?: (run: number, news: Trace) => void
  /** What is found so far, of a study whose findings grow. */
  readonly onSoFar?: (findings: F) => void
  readonly signal?: AbortSignal
}

interface Waiting {
  readonly study: Study
  readonly listeners: Listeners
  readonly resolve: (findings: Findings) => void
  readonly reject: (reason: Error) => void
}

/** The findings of a kind of study. */
export type FindingsOf<S extends Study> = Extract<Findings, { kind: S["kind"] }>

/** How long a cancelled study may go on in the worker, in milliseconds, before the worker is ended. */
const patience = 30

/**
 * Conducts studies in a worker that is started with the first of them. A study whose signal is
 * aborted is given up at once, here and, however busy it is, within 50 ms in the worker: one
 * that does not say that it has stopped is ended, and a new one takes up what else waits.
 */
export class Laboratory {
  readonly #start: () => Assistant
  readonly #waiting = new Map<number, Waiting>()
  readonly #stopping = new Map<number, ReturnType<typeof setTimeout>>()
  #worker: Assistant | undefined
  #next = 0

  constructor(start: () => Assistant) {
    this.#start = start
  }

  /**
   * @throws DOMException named AbortError once `signal` is aborted; StudyError when the study fails.
   */
  async conduct<S extends Study>(
    study: S,
    listeners: Listeners<FindingsOf<S>> = {},
  ): Promise<FindingsOf<S>> {
    const { signal, onProgress, onNews, onSoFar } = listeners
    signal?.throwIfAborted()
    const id = this.#next++
    const findings = await new Promise<Findings>((resolve, reject) => {
      this.#waiting.set(id, {
        study,
        listeners: {
          ...(onProgress && { onProgress }),
          ...(onNews && { onNews }),
          onSoFar: (found) => isOfKind(study, found) && onSoFar?.(found),
        },
        resolve,
        reject,
      })
      signal?.addEventListener("abort", () => {
        if (!this.#waiting.delete(id)) return
        this.#cancel(id)
        reject(new DOMException("The study was given up.", "AbortError"))
      })
      this.#say({ kind: "conduct", id, study })
    })
    if (!isOfKind(study, findings))
      throw new Error(`asked for ${study.kind}, found ${findings.kind}`)
    return findings
  }

  /** Ends the worker, as the page is left; what waits is kept. */
  suspend(): void {
    for (const timer of this.#stopping.values()) clearTimeout(timer)
    this.#stopping.clear()
    this.#worker?.terminate()
    this.#worker = undefined
  }

  /** Takes up again what waits, where the page is come back to. */
  resume(): void {
    if (this.#worker !== undefined) return
    for (const [id, { study }] of this.#waiting) this.#say({ kind: "conduct", id, study })
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

  #cancel(id: number): void {
    if (this.#worker === undefined) return
    this.#say({ kind: "cancel", id })
    const giveUp = (): void => {
      this.suspend()
      this.resume()
    }
    this.#stopping.set(id, setTimeout(giveUp, patience))
  }

  #hear(reply: Reply): void {
    if (reply.kind === "findings" || reply.kind === "failed" || reply.kind === "stopped") {
      clearTimeout(this.#stopping.get(reply.id))
      this.#stopping.delete(reply.id)
    }
    const waiting = this.#waiting.get(reply.id)
    if (waiting === undefined) return
    const { listeners, resolve, reject } = waiting
    if (reply.kind === "progress") listeners.onProgress?.(reply.share)
    else if (reply.kind === "news") listeners.onNews?.(reply.run, reply.news)
    else if (reply.kind === "so far") listeners.onSoFar?.(reply.findings)
    else {
      this.#waiting.delete(reply.id)
      if (reply.kind === "findings") resolve(reply.findings)
      else if (reply.kind === "failed") reject(new StudyError(reply.failure))
      else reject(new DOMException("The study was given up.", "AbortError"))
    }
  }

  /** After a crash nothing that waits will be answered; the next study opens a new worker. */
  #fail(message: string): void {
    this.suspend()
    const waiting = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of waiting) reject(new StudyError({ kind: "crash", message }))
  }
}

const isOfKind = <S extends Study>(study: S, findings: Findings): findings is FindingsOf<S> =>
  findings.kind === study.kind

/** Times are measured in a worker of their own, so that no other study disturbs them. */
export type LaboratoryName = "runs" | "times"

const opened = new Map<LaboratoryName, Laboratory>()

/** A laboratory of this page. It rests while the page is left, and goes on when it is come back to. */
export function laboratory(name: LaboratoryName = "runs"): Laboratory {
  const known = opened.get(name)
  if (known !== undefined) return known
  const fresh = new Laboratory(() => {
    const Worker = workerClass()
    return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" })
  })
  addEventListener("pagehide", () => fresh.suspend())
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) fresh.resume()
  })
  opened.set(name, fresh)
  return fresh
}
