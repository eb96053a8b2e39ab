/** The three ways of descending; each has one colour and one shape everywhere. */
export const methods = ["batch", "mini-batch", "stochastic"] as const
export type Method = (typeof methods)[number]

export const themes = ["light", "dark"] as const
export type Theme = (typeof themes)[number]

interface Palette {
  readonly method: Readonly<Record<Method, string>>
  /**
   * The loss, from the least to the greatest, in equal steps of OKLab lightness:
   * the more loss, the further from the colour of the page.
   */
  readonly loss: readonly string[]
  readonly page: string
  readonly ink: string
  readonly warning: string
}

/** Every colour that carries meaning in a figure, as sRGB hex. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light: {
    method: { batch: "#145ec1", "mini-batch": "#007e46", stochastic: "#8636af" },
    loss: [
      "#f8f7f2",
      "#ece9e3",
      "#e1dcd4",
      "#d6cfc5",
      "#cbc2b6",
      "#c1b4a8",
      "#b6a79a",
      "#ac9a8d",
      "#a28d80",
    ],
    page: "#fdfcf9",
    ink: "#1d1b18",
    warning: "#7a4a12",
  },
  dark: {
    method: { batch: "#70adfb", "mini-batch": "#57cb8d", stochastic: "#cf96f1" },
    loss: [
      "#201e1b",
      "#2c2824",
      "#39332e",
      "#463f38",
      "#544b42",
      "#62574d",
      "#706358",
      "#7f7063",
      "#8e7c6f",
    ],
    page: "#171614",
    ink: "#ebe7df",
    warning: "#d9b27c",
  },
}

/** The name of the CSS custom property that holds a method's colour in the theme of the page. */
export const methodVariable = (method: Method): string => `--method-${method}`

/** The name of the CSS custom property that holds a step of the loss ramp. */
export const lossVariable = (step: number): string => `--loss-${step}`

/** Declarations of all the custom properties of one theme, for a style sheet. */
export function paletteDeclarations(theme: Theme): string {
  const { method, loss, page, ink, warning } = palettes[theme]
  const declarations = [
    ...methods.map((name) => `${methodVariable(name)}:${method[name]}`),
    ...loss.map((colour, step) => `${lossVariable(step)}:${colour}`),
    `--page:${page}`,
    `--ink:${ink}`,
    `--warning:${warning}`,
  ]
  return declarations.join(";")
}
