// TypeScript has the library of pages or that of workers, not both: of the second, what is used here.

interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request
  readonly clientId: string
}

declare const FetchEvent: { readonly prototype: FetchEvent; new (type: string): FetchEvent }

interface ExtendableMessageEvent extends ExtendableEvent {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
}

interface ServiceWorkerClient {
  readonly type: "window" | "worker" | "sharedworker"
  readonly url: string
}

interface ServiceWorkerEvents {
  readonly install: ExtendableEvent
  readonly activate: ExtendableEvent
  readonly message: ExtendableMessageEvent
}

interface ServiceWorkerGlobalScope {
  readonly clients: {
    claim(): Promise<void>
    get(id: string): Promise<ServiceWorkerClient | undefined>
  }
  readonly registration: ServiceWorkerRegistration
  skipWaiting(): Promise<void>
  addEventListener<Kind extends keyof ServiceWorkerEvents>(
    kind: Kind,
    listener: (event: ServiceWorkerEvents[Kind]) => void,
  ): void
}
