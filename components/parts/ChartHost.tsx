import { useLayoutEffect, useRef } from "preact/hooks"
import { useSize } from "./use-size.ts"

interface ChartHostProps {
  /** Draws the chart at a size in CSS pixels. */
  readonly draw: (size: { width: number; height: number }) => Element
  /** What the chart shows: it is drawn anew when any of it changes, or its size does. */
  readonly dependencies: readonly unknown[]
}

/** A box that a chart fills. The chart is decoration to a screen reader: words and a table stand beside it. */
export function ChartHost({ draw, dependencies }: ChartHostProps) {
  const host = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(host)
  useLayoutEffect(() => {
    if (width > 0) host.current?.replaceChildren(draw({ width, height }))
  }, [width, height, ...dependencies])
  return <div class="drawing" ref={host} aria-hidden="true" />
}
