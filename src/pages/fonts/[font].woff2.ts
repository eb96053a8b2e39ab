import type { APIRoute, GetStaticPaths } from "astro"
import { faces, fontName, fontOf } from "../../site/fonts.ts"

export const getStaticPaths: GetStaticPaths = () =>
  faces.map((face) => ({ params: { font: fontName(face) }, props: { name: face.name } }))

export const GET: APIRoute = async ({ props }) => {
  const face = faces.find(({ name }) => name === props["name"])
  if (face === undefined) return new Response(null, { status: 404 })
  return new Response(Uint8Array.from(await fontOf(face)), {
    headers: { "Content-Type": "font/woff2" },
  })
}
