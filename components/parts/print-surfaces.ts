import { drawNow } from "./picture.ts"

/** Puts what the canvases of a page show on paper: a browser prints an empty canvas instead. */
export function printSurfaces(): void {
  addEventListener("beforeprint", () => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>(".figure canvas")) {
      canvas.dispatchEvent(new Event(drawNow))
      const image = new Image()
      image.src = canvas.toDataURL("image/png")
      image.alt = ""
      image.className = "printed"
      image.style.cssText = `width:${canvas.clientWidth}px;max-width:100%;height:auto`
      canvas.after(image)
    }
  })
  addEventListener("afterprint", () => {
    for (const image of document.querySelectorAll(".figure img.printed")) image.remove()
  })
}
