export interface GestureActions {
  /** Angles in radians. */
  readonly orbit: (deltaAzimuth: number, deltaPolar: number) => void
  readonly zoom: (factor: number) => void
}

/**
 * Turns and zooms by mouse and touch while the page stays scrollable: one finger turns sideways
 * and scrolls up and down, two fingers turn, tilt and zoom, the wheel zooms with ctrl or ⌘ only.
 * Returns what takes the listeners away again.
 */
export function listenForGestures(
  canvas: HTMLCanvasElement,
  { orbit, zoom }: GestureActions,
): () => void {
  const pointers = new Map<number, { x: number; y: number }>()
  const listening = new AbortController()
  const { signal } = listening
  const touchAction = canvas.style.touchAction
  canvas.style.touchAction = "pan-y"

  const turn = (dx: number, dy: number): void => {
    if (dx === 0 && dy === 0) return
    const radiansPerPixel = Math.PI / Math.max(200, canvas.clientHeight)
    orbit(-dx * radiansPerPixel, -dy * radiansPerPixel)
  }
  const spread = (): number => {
    const [a, b] = [...pointers.values()]
    return Math.hypot(a.x - b.x, a.y - b.y)
  }

  canvas.addEventListener(
    "pointerdown",
    (event) => {
      if (event.button !== 0 || pointers.size === 2) return
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY })
      canvas.setPointerCapture(event.pointerId)
    },
    { signal },
  )
  canvas.addEventListener(
    "pointermove",
    (event) => {
      const pointer = pointers.get(event.pointerId)
      if (!pointer) return
      const before = pointers.size === 2 ? spread() : 0
      const dx = event.clientX - pointer.x
      const dy = event.clientY - pointer.y
      pointer.x = event.clientX
      pointer.y = event.clientY
      if (before > 0) {
        turn(dx / 2, dy / 2)
        zoom(Math.max(1, spread()) / before)
      } else turn(dx, event.pointerType === "touch" ? 0 : dy)
    },
    { signal },
  )
  for (const end of ["pointerup", "pointercancel", "lostpointercapture"] as const) {
    canvas.addEventListener(end, (event) => pointers.delete(event.pointerId), { signal })
  }
  for (const touch of ["touchstart", "touchmove"] as const) {
    canvas.addEventListener(
      touch,
      (event) => {
        if (event.touches.length > 1 && event.cancelable) event.preventDefault()
      },
      { signal, passive: false },
    )
  }
  canvas.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1)
      zoom(Math.exp(-Math.min(100, Math.max(-100, pixels)) / 300))
    },
    { signal, passive: false },
  )
  return () => {
    listening.abort()
    canvas.style.touchAction = touchAction
  }
}
