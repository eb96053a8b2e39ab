import type { APIRoute } from "astro"
import { palettes } from "../palette.ts"

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>path{stroke:${palettes.light.ink}}@media(prefers-color-scheme:dark){path{stroke:${palettes.dark.ink}}}</style><path d="M3 5C8 5 9 23 15.5 23S24 12 29 12" fill="none" stroke-width="2.600" stroke-linecap="round"/><circle cx="15.5" cy="23" r="4" fill="${palettes.light.method["mini-batch"]}"/></svg>`

export const GET: APIRoute = () =>
  new Response(svg, { headers: { "Content-Type": "image/svg+xml" } })
