/** `read`, at most once every `ms`; what it gave is given until then. A failure is not kept. */
export function remembered<T>(
  ms: number,
  read: () => Promise<T>,
  clock: () => number = () => performance.now()
): () => Promise<T> {
  let kept: { value: Promise<T>; until: number } | undefined

  return () => {
    if (!kept || clock() >= kept.until) {
      const value = read()
      kept = { value, until: clock() + ms }
      value.catch(() => {
        kept = undefined
      })
    }
    return kept.value
  }
}
