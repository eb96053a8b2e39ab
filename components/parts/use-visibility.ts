import { useEffect } from "preact/hooks"

/** Tells whether an element can be seen: on the screen, on a page that is not hidden. */
export function useVisibility(
  element: { readonly current: HTMLElement | null },
  onChange: (isVisible: boolean) => void,
  dependencies: readonly unknown[],
): void {
  useEffect(() => {
    if (element.current === null) return
    let isOnScreen = true
    const tell = (): void => onChange(isOnScreen && !document.hidden)
    const observer = new IntersectionObserver((entries) => {
      isOnScreen = entries[entries.length - 1].isIntersecting
      tell()
    })
    observer.observe(element.current)
    document.addEventListener("visibilitychange", tell)
    return () => {
      observer.disconnect()
      document.removeEventListener("visibilitychange", tell)
    }
  }, [...dependencies])
}
