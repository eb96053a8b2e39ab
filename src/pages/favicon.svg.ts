import type { APIRoute } from "astro"
import { mark } from "../site/app/icon.ts"

export const GET: APIRoute = () =>
  new Response(mark, { headers: { "Content-Type": "image/svg+xml" } })
