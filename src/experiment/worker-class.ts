/**
 * What starts workers here. A page in a sandboxed frame has no origin, and is refused workers
 * from any address; there, a script within its own address imports the other one. Chromium takes
 * no module worker from a blob there.
 */
export function workerClass(): typeof Worker {
  if (self.origin !== "null") return Worker
  return class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      const script = `import ${JSON.stringify(new URL(address, location.href).href)}`
      super(`data:text/javascript,${encodeURIComponent(script)}`, options)
    }
  }
}
