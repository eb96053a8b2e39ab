import { paletteDeclarations, type Theme } from "../../palette.ts"

/**
 * A drawing whose colours are custom properties of the page as one that stands alone: every
 * property, and every mixture of two, as the colour that it is in a theme.
 */
export function inPlainColours(svg: string, theme: Theme): string {
  const colours = new Map(
    paletteDeclarations(theme)
      .split(";")
      .map((declaration) => declaration.split(":"))
      .map(([name, colour]) => [name, colour]),
  )
  return svg
    .replaceAll(/var\((--[\w-]+)\)/g, (whole, name: string) => colours.get(name) ?? whole)
    .replaceAll(
      /color-mix\(in srgb,\s*(#\w{6}),\s*(#\w{6}) (\d+)%\)/g,
      (_, one: string, other: string, percent: string) => mixed(one, other, Number(percent) / 100),
    )
}

const mixed = (one: string, other: string, share: number): string =>
  `#${[1, 3, 5]
    .map((at) => {
      const [from, to] = [one, other].map((colour) => parseInt(colour.slice(at, at + 2), 16))
      return Math.round(from + (to - from) * share)
        .toString(16)
        .padStart(2, "0")
    })
    .join("")}`
