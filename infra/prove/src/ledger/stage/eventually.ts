import { eventually as eventuallyWithin } from '@fieldgate/testkit'

const LIMITS = { timeoutMs: 300_000, intervalMs: 25 }

/** What `attempt` comes to once it is neither false nor an error; its last error when that takes too long. */
export const eventually = <T>(attempt: () => T | Promise<T>): Promise<Exclude<T, false>> =>
  eventuallyWithin(async () => {
    const result = await attempt()
    if (result === false) throw new Error('It did not come about in five minutes.')
    return result as Exclude<T, false>
  }, LIMITS)
