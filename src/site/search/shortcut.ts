/** Whether a key asks for the search: Ctrl or Cmd with K anywhere, `/` where nothing is written. */
export function isShortcut(event: KeyboardEvent): boolean {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, target, isComposing } = event
  if (event.defaultPrevented || isComposing || altKey || shiftKey) return false
  // With a Korean keyboard the key is named ㅏ.
  if (ctrlKey !== metaKey) return key === "k" || code === "KeyK"
  return key === "/" && !ctrlKey && !isWrittenIn(target)
}

/** A field that has just been hidden, as in a closed dialog, keeps the focus for a moment. */
const isWrittenIn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.checkVisibility() &&
  (target.isContentEditable || target.closest("input:not([type=range]), textarea, select") !== null)
