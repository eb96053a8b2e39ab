import { useEffect, useState } from "preact/hooks"

/** Whether the reader of a figure has made a guess, where its author asks for one. */
export function useGuessed(id: string): boolean {
  const [isGuessed, setGuessed] = useState(false)
  useEffect(() => {
    const figure = document.getElementById(id)
    if (figure === null) return
    const look = (): void => setGuessed("guessed" in figure.dataset)
    look()
    figure.addEventListener("guessed", look)
    return () => figure.removeEventListener("guessed", look)
  }, [id])
  return isGuessed
}
