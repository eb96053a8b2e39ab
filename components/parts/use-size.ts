import type { RefObject } from "preact"
import { useLayoutEffect, useState } from "preact/hooks"

/** The size of an element's content in CSS pixels, kept up to date; 0 until it is known. */
export function useSize(element: RefObject<HTMLElement>): { width: number; height: number } {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useLayoutEffect(() => {
    const target = element.current
    if (target === null) return
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = target
      setSize((last) => (last.width === width && last.height === height ? last : { width, height }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [])
  return size
}
