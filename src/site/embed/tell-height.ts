/** What a frame tells the page that it stands in: how high its content is, in pixels. */
interface Size {
  readonly type: "downhill:size"
  readonly height: number
}

/** Tells the page around this one how high this one is, now and whenever that changes. */
export function tellHeight(): void {
  if (parent === window) return
  let told = 0
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height)
    if (height === told) return
    told = height
    const size: Size = { type: "downhill:size", height }
    // Whoever frames the page may know how high it is.
    parent.postMessage(size, "*")
  }).observe(document.body)
}
