import { useEffect, useState } from "preact/hooks"

/** The last value that was reached at rest: words are not read out sixty times a second. */
export function useSettled<T>(value: T, isMoving: boolean): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (!isMoving) setSettled(value)
  }, [value, isMoving])
  return isMoving ? settled : value
}
