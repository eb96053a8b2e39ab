/** Seconds that a task takes. */
export function seconds(task: () => void): number {
  const start = performance.now()
  task()
  return (performance.now() - start) / 1000
}
