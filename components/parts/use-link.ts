import { useEffect, useState } from "preact/hooks"
import type { Experiment } from "../../src/experiment/experiment.ts"
import { fromLink, toLink } from "../../src/experiment/link.ts"

/**
 * The experiment of a figure, kept in the page's address under the figure's id, so that
 * a link shows it again. What an address says wrongly is ignored.
 */
export function useLinkedExperiment(
  id: string,
  initial: Experiment,
): [Experiment, (experiment: Experiment) => void] {
  const [experiment, setExperiment] = useState(initial)
  useEffect(() => {
    const written = new URL(location.href).searchParams.get(id)
    if (written === null) return
    const linked = fromLink(written, initial)
    if (linked.ok) setExperiment(linked.value)
  }, [id])
  const change = (next: Experiment): void => {
    setExperiment(next)
    writeLink(id, toLink(next, initial))
  }
  return [experiment, change]
}

/** Browsers refuse too many changes of the address in a short time, so only the last of a drag counts. */
let pending: ReturnType<typeof setTimeout> | undefined
const changes = new Map<string, string>()

function writeLink(id: string, text: string): void {
  changes.set(id, text)
  clearTimeout(pending)
  pending = setTimeout(() => {
    const url = new URL(location.href)
    for (const [name, value] of changes) {
      if (value === "") url.searchParams.delete(name)
      else url.searchParams.set(name, value)
    }
    changes.clear()
    history.replaceState(history.state, "", url)
  }, 300)
}
