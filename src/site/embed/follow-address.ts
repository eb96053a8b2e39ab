import { askedOfFrame } from "./asked-of-frame.ts"
import { embedWordsIn } from "./words.ts"

/** Names the lesson that the address of the frame says the figure is from, and what it asks in vain. */
export function followAddress(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("a[data-lesson]")]
  const frame = document.querySelector<HTMLElement>(".frame")
  const words = embedWordsIn(document.documentElement.lang)
  const { from, amiss } = askedOfFrame(
    new URLSearchParams(location.search),
    {
      languages: frame?.dataset["languages"]?.split(",") ?? [],
      lessons: links.flatMap(({ dataset }) => dataset["lesson"] || []),
    },
    words,
  )
  for (const link of links) {
    link.hidden = link.dataset["lesson"] !== (from?.lesson ?? "")
    if (from !== undefined && from.place !== "" && !link.hidden) link.hash = from.place
  }
  const notice = frame?.querySelector<HTMLElement>(".asked-amiss")
  if (!notice || amiss.length === 0) return
  notice.textContent = [words.ignored, ...amiss].join(" ")
  notice.hidden = false
}
