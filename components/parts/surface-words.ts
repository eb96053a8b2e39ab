import type { InEachLanguage } from "./words.ts"

interface SurfaceWords {
  readonly above: string
  readonly aslant: string
  readonly flat: string
  /** The two parameters. */
  readonly axes: readonly [string, string]
  readonly turning: Readonly<Record<"left" | "right" | "up" | "down" | "in" | "out", string>>
}

/** Words of any surface that the reader turns. */
export const surfaceWords: InEachLanguage<SurfaceWords> = {
  dictionary: "surface",
  en: {
    above: "From above",
    aslant: "Aslant",
    flat: "This browser draws no 3D, so the surface is shown from above, as its contours.",
    axes: ["w, weight", "b, bias"],
    turning: {
      left: "Turn left",
      right: "Turn right",
      up: "Tilt up",
      down: "Tilt down",
      in: "Closer",
      out: "Farther",
    },
  },
  ko: {
    above: "위에서 보기",
    aslant: "비스듬히 보기",
    flat: "이 브라우저에서는 3차원으로 그릴 수 없어, 위에서 내려다본 등고선으로 보여 드립니다.",
    axes: ["w, 가중치", "b, 편향"],
    turning: {
      left: "왼쪽으로 돌리기",
      right: "오른쪽으로 돌리기",
      up: "위로 기울이기",
      down: "아래로 기울이기",
      in: "가까이",
      out: "멀리",
    },
  },
}
