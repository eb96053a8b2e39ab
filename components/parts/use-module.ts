import { useEffect, useState } from "preact/hooks"
import { PartMissing } from "./part-missing.ts"

/**
 * A part of the program that is loaded when a figure wakes; undefined until it is there.
 *
 * @throws PartMissing while rendering, where it cannot be fetched: the figure's guard says so.
 */
export function useModule<Module>(load: () => Promise<Module>): Module | undefined {
  const [state, setState] = useState<{ module?: Module; error?: PartMissing }>({})
  useEffect(() => {
    let isWanted = true
    load().then(
      (module) => {
        if (isWanted) setState({ module })
      },
      (reason: unknown) => {
        if (isWanted) setState({ error: new PartMissing(reason) })
      },
    )
    return () => {
      isWanted = false
    }
  }, [])
  if (state.error !== undefined) throw state.error
  return state.module
}
