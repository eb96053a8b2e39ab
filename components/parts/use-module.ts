import { useEffect, useState } from "preact/hooks"

/**
 * A part of the program that is loaded when a figure wakes; undefined until it is there.
 *
 * @throws Error while rendering, where it cannot be loaded, as offline: the figure's guard says so.
 */
export function useModule<Module>(load: () => Promise<Module>): Module | undefined {
  const [state, setState] = useState<{ module?: Module; error?: Error }>({})
  useEffect(() => {
    let isWanted = true
    load().then(
      (module) => {
        if (isWanted) setState({ module })
      },
      (reason: unknown) => {
        const error = reason instanceof Error ? reason : new Error(String(reason))
        if (isWanted) setState({ error })
      },
    )
    return () => {
      isWanted = false
    }
  }, [])
  if (state.error !== undefined) throw state.error
  return state.module
}
