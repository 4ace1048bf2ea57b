interface GateOptions {
  /** How much work runs at the same time. */
  atOnce: number
  /** How much more may wait for its turn. */
  waiting: number
  /** What to throw when there is no room to wait. */
  full: () => Error
}

export type Gate = <T>(work: () => Promise<T>) => Promise<T>

/** Lets work through in order of arrival, and refuses at once what would wait too long. */
export function createGate({ atOnce, waiting, full }: GateOptions): Gate {
  let running = 0
  const queue: Array<() => void> = []

  return async (work) => {
    if (running < atOnce) running++
    else if (queue.length < waiting) await new Promise<void>((admit) => queue.push(admit))
    else throw full()
    try {
      return await work()
    } finally {
      // The place goes to the next in the queue without ever being free.
      const admitNext = queue.shift()
      if (admitNext) admitNext()
      else running--
    }
  }
}
