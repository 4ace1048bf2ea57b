export interface Alarm {
  /** Resolves after `ms`, or at once when the alarm rings or has rung since the last wait. */
  wait: (ms: number) => Promise<void>
  ring: () => void
}

export function createAlarm(): Alarm {
  let rung = false
  let wake = () => {}

  return {
    async wait(ms) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      rung = false
    },
    ring() {
      rung = true
      wake()
    }
  }
}
