import { useEffect } from "preact/hooks"
import type { Theme } from "../../src/palette.ts"

/** The theme of the page: what the reader chose, or else what the device asks for. */
export function currentTheme(): Theme {
  const chosen = document.documentElement.dataset["theme"]
  if (chosen === "light" || chosen === "dark") return chosen
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"
}

/** Tells of the theme of the page, now and whenever the reader or the device changes it. */
export function useTheme(onTheme: (theme: Theme) => void, dependencies: readonly unknown[]): void {
  useEffect(() => {
    const device = matchMedia("(prefers-color-scheme: dark)")
    const change = (): void => onTheme(currentTheme())
    change()
    device.addEventListener("change", change)
    document.addEventListener("themechange", change)
    return () => {
      device.removeEventListener("change", change)
      document.removeEventListener("themechange", change)
    }
  }, [...dependencies])
}
