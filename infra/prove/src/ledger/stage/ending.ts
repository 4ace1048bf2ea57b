/** What was started, to be stopped whatever comes: the last first. */
export interface Ending {
  onEnd: (stop: () => unknown) => void
  end: () => Promise<void>
}

export function createEnding(): Ending {
  const stops: Array<() => unknown> = []
  return {
    onEnd: (stop) => void stops.push(stop),
    async end() {
      for (let stop = stops.pop(); stop; stop = stops.pop()) await stop()
    }
  }
}
