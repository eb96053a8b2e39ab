import { palettes } from "../../palette.ts"

const { light, dark } = palettes

/** The mark of the course as SVG: a path down into a minimum, in the colours of the reader's theme. */
export const mark = svg(
  `<style>path{stroke:${light.ink}}@media(prefers-color-scheme:dark){path{stroke:${dark.ink}}}</style>` +
    drawing(),
)

/** The icons of the installed course, by name, with their sides in pixels. */
export const icons = {
  "180": { side: 180, isMaskable: true },
  "192": { side: 192, isMaskable: false },
  "512": { side: 512, isMaskable: false },
  "maskable-512": { side: 512, isMaskable: true },
} as const

export type IconName = keyof typeof icons

export const isIconName = (name: string): name is IconName => Object.hasOwn(icons, name)

/** An icon as SVG; whoever shows a maskable one may cut its corners off. */
export function iconOf(name: IconName): string {
  const { isMaskable } = icons[name]
  const ground = isMaskable
    ? `<rect width="32" height="32" fill="${light.page}"/>`
    : `<rect width="32" height="32" rx="6" fill="${light.page}"/>`
  // The middle four fifths of a maskable icon are always seen.
  const place = isMaskable ? "translate(6 6.4) scale(.625)" : "translate(3.2 3.4) scale(.8)"
  return svg(`${ground}<g stroke="${light.ink}" transform="${place}">${drawing()}</g>`)
}

function svg(content: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${content}</svg>`
}

function drawing(): string {
  return (
    `<path d="M3 5C8 5 9 23 15.5 23S24 12 29 12" fill="none" stroke-width="2.600" stroke-linecap="round"/>` +
    `<circle cx="15.5" cy="23" r="4" fill="${light.method["mini-batch"]}" stroke="none"/>`
  )
}
