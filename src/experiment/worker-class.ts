/**
 * What starts workers here. A page in a sandboxed frame has no origin, and is refused workers
 * from any address; there, a script within its own address imports the other one, for Chromium
 * takes no module worker from a blob. Neither has a page that is opened from a disk, which holds
 * its worker as a blob: a script that is no module.
 */
export function workerClass(): typeof Worker {
  if (self.origin !== "null") return Worker
  return class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      const { href, protocol } = new URL(address, location.href)
      const importing = `import ${JSON.stringify(href)}`
      if (protocol === "blob:") super(href)
      else super(`data:text/javascript,${encodeURIComponent(importing)}`, options)
    }
  }
}
