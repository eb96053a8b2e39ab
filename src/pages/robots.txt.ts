import type { APIRoute } from "astro"
import { wholeAddress } from "../site/address.ts"

export const GET: APIRoute = () => {
  const sitemap = wholeAddress("sitemap-index.xml")
  return new Response(
    ["User-agent: *", "Allow: /", ...(sitemap ? ["", `Sitemap: ${sitemap}`] : []), ""].join("\n"),
  )
}
