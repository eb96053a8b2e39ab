import { registerRoute } from "workbox-routing/registerRoute.js"
import { AskedLanguages } from "./asked-languages.ts"
import { clearIfGone } from "./gone.ts"
import { parseQuestion, type Holding, type Question } from "./messages.ts"
import { Shelf } from "./shelf.ts"
import {
  isPage,
  languageIn,
  neededBy,
  offlinePage,
  shellOf,
  wholeOf,
  type SiteFile,
  type SiteList,
} from "./site-list.ts"

declare const self: ServiceWorkerGlobalScope
declare const __SITE_LIST__: SiteList

const list = __SITE_LIST__
const base = new URL("./", location.href).href
const shelf = new Shelf(list, base)
const asked = new AskedLanguages(base)

self.addEventListener("install", (event) => event.waitUntil(install(event)))
self.addEventListener("activate", (event) => event.waitUntil(activate(event)))
self.addEventListener("message", (event) => {
  const question = parseQuestion(event.data)
  // The page of a later version may ask what is not known here; it too waits for an answer.
  const answered = question === undefined ? held([], false) : answer(question, event)
  event.waitUntil(answered.then((held) => event.ports.at(0)?.postMessage(held)))
  if (question?.kind === "needed") event.waitUntil(clearIfGone(base, asked))
})

registerRoute(
  ({ request }) => request.mode === "navigate",
  ({ request, url }) => open(request, url),
)
registerRoute(
  ({ url }) => shelf.fileAt(url.href) !== undefined,
  ({ event, request, url }) => serve(event, request, url),
)

/** A version is whole before it is one: what the device has of the last one comes with it. */
async function install(event: ExtendableEvent): Promise<void> {
  const pages = await shelf.knownPages()
  const languages = await asked.all()
  const files = new Set([
    ...shellOf(list),
    ...pages.flatMap(({ path }) => neededBy(list, path)),
    ...languages.flatMap((language) => wholeOf(list, language)),
  ])
  await shelf.install([...files], event)
}

async function activate(event: ExtendableEvent): Promise<void> {
  await shelf.clean(event)
  await self.clients.claim()
}

/** Opens a page: as it is on the device, else as the server has it, else what there is instead. */
async function open(request: Request, url: URL): Promise<Response> {
  const file = shelf.fileAt(url.href)
  const saved = file && (await shelf.saved(file))
  if (saved) return saved
  try {
    return await fetch(request)
  } catch {
    return Response.redirect(await insteadOf(url))
  }
}

/** Where a reader is led whose page cannot be had: an address without its last slash is mended. */
async function insteadOf({ href, pathname, search }: URL): Promise<string> {
  const path = href.slice(base.length).split(/[?#]/, 1)[0]
  const page = list.files.find((file) => isPage(file) && file.path === `${path}/`)
  if (page !== undefined && (await shelf.saved(page))) return shelf.addressOf(page) + search
  const language = languageIn(list, path) ?? list.languages[0]
  return `${base}${language}/${offlinePage}?for=${encodeURIComponent(pathname + search)}`
}

/** Serves what a page is made of. A page that the server had in another version gets that one's. */
async function serve(event: ExtendableEvent, request: Request, url: URL): Promise<Response> {
  const file = shelf.fileAt(url.href)
  if (file === undefined) return fetch(request)
  const isForeign = event instanceof FetchEvent && (await isOfAnother(event.clientId))
  return isForeign && !isPage(file) ? fetch(request) : shelf.fetch(file, event, request.signal)
}

/** Whether what asks is a page that this version has not, or not on the device. */
async function isOfAnother(clientId: string): Promise<boolean> {
  const client = await self.clients.get(clientId)
  if (client?.type !== "window") return false
  const page = shelf.fileAt(client.url)
  return page === undefined || (await shelf.saved(page)) === undefined
}

async function answer(question: Question, event: ExtendableMessageEvent): Promise<Holding> {
  switch (question.kind) {
    case "claim":
      await self.clients.claim()
      return held([], false)
    case "take over":
      await self.skipWaiting()
      return held([], false)
    case "needed":
      return held(neededAt(question.page), false)
    case "bring":
      return held(await bring(question.file, event), false)
    case "whole":
      return holdingOf(question.language)
    case "keep":
      await asked.add(question.language)
      return holdingOf(question.language)
    case "remove":
      await remove(question.language)
      return holdingOf(question.language)
  }
}

function neededAt(page: string): readonly SiteFile[] {
  const file = shelf.fileAt(page)
  return file === undefined ? [] : neededBy(list, file.path)
}

/** Brings a file, away from the page; names it if it came, whether or not the device has room for it. */
async function bring(address: string, event: ExtendableMessageEvent): Promise<readonly SiteFile[]> {
  const file = shelf.fileAt(address)
  if (file === undefined) return []
  const leaving = new AbortController()
  const port = event.ports.at(0)
  if (port !== undefined) port.onmessage = () => leaving.abort()
  try {
    const response = await shelf.fetch(file, event, leaving.signal)
    await response.body?.cancel()
    return response.ok ? [file] : []
  } catch {
    return []
  }
}

async function holdingOf(language: string): Promise<Holding> {
  const languages = await asked.all()
  return held(wholeOf(list, language), languages.includes(language))
}

async function held(files: readonly SiteFile[], isAsked: boolean): Promise<Holding> {
  const saved = await shelf.savedOf(files)
  return {
    isAsked,
    files: files.map((file) => ({
      url: shelf.addressOf(file),
      bytes: file.bytes,
      isSaved: saved.has(file),
    })),
  }
}

/** What the list of lessons needs stays, and so does what another language is asked for with. */
async function remove(language: string): Promise<void> {
  await asked.remove(language)
  const kept = new Set([
    ...shellOf(list),
    ...neededBy(list, `${language}/`),
    ...(await asked.all()).flatMap((other) => wholeOf(list, other)),
  ])
  await shelf.remove(wholeOf(list, language).filter((file) => !kept.has(file)))
}
