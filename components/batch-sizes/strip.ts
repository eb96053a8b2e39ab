/** The training set drawn as text is: cells in rows, cut where one mini-batch ends and the next begins. */
export interface Strip {
  readonly columns: number
  readonly rows: number
  /** Examples that one cell stands for. */
  readonly unit: number
  /** Outlines of the mini-batches, so that neighbours are in different paths, as SVG paths in units of cells. */
  readonly even: string
  readonly odd: string
  /** Outline of the examples that no batch takes, where the last partial one is dropped. */
  readonly left: string
  /** Whether several mini-batches share a cell, so that the cuts cannot be drawn. */
  readonly isTooFine: boolean
}

const mostCells = 1024

/** White space around a mini-batch, in cells. */
const gap = 0.09

export function strip(
  examples: number,
  batch: number,
  partial: "keep" | "drop",
  columns: number,
): Strip {
  const unit = Math.ceil(examples / mostCells)
  const cells = Math.ceil(examples / unit)
  const width = Math.min(columns, cells)
  const size = Math.max(1, batch / unit)
  const used = partial === "keep" ? examples : Math.floor(examples / batch) * batch
  const paths = ["", ""]
  for (let from = 0, t = 0; from < used / unit; from += size, t++) {
    // Within a row neighbours alternate; below one another too, as on a chessboard.
    const row = size < width ? Math.floor(from / width) : 0
    paths[(t + row) % 2] += run(from, Math.min(from + size, used / unit), width)
  }
  return {
    columns: width,
    rows: Math.ceil(cells / width),
    unit,
    even: paths[0],
    odd: paths[1],
    left: used < examples ? run(used / unit, examples / unit, width) : "",
    isTooFine: batch < unit,
  }
}

/** Rectangles that cover the cells from `from` to `to`, one a row. */
function run(from: number, to: number, width: number): string {
  let path = ""
  for (let start = from; start < to - 1e-9;) {
    const row = Math.floor(start / width + 1e-9)
    const end = Math.min(to, (row + 1) * width)
    const left = start - row * width + (start === from ? gap : 0)
    const right = end - row * width - (end === to ? gap : 0)
    const height = 1 - 2 * gap
    path += `M${short(left)} ${short(row + gap)}h${short(right - left)}v${short(height)}H${short(left)}z`
    start = end
  }
  return path
}

const short = (value: number): string => String(Math.round(value * 1000) / 1000)
