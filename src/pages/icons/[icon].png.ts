import type { APIRoute, GetStaticPaths } from "astro"
import sharp from "sharp"
import { iconOf, icons, isIconName } from "../../site/app/icon.ts"

export const getStaticPaths = (() =>
  Object.keys(icons).map((icon) => ({ params: { icon } }))) satisfies GetStaticPaths

/** An icon of the course, for devices that install it. */
export const GET: APIRoute = async ({ params }) => {
  const name = params["icon"] ?? ""
  if (!isIconName(name)) return new Response(null, { status: 404 })
  const { side } = icons[name]
  const picture = await sharp(Buffer.from(iconOf(name)), { density: (72 * side) / 32 })
    .resize(side, side)
    .png({ palette: true })
    .toBuffer()
  return new Response(Uint8Array.from(picture), { headers: { "Content-Type": "image/png" } })
}
