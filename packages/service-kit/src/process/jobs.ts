import type { FastifyInstance } from 'fastify'

/** What is done again and again in the background. */
export interface Job {
  intervalMs: number
  /** False: the first turn comes after an interval, and not at once. */
  startsAtOnce?: boolean
  /** One turn; true where there is more to do at once. */
  work: () => Promise<unknown>
  /** Told of the first of several failures in a row. */
  onFailure: (error: unknown) => void
}

/**
 * Works turn by turn, never two at a time, until the function it gives is called; that resolves when nothing is under
 * way any more. A turn that fails is over, and the next comes in its time.
 */
export function every({ intervalMs, startsAtOnce = true, work, onFailure }: Job): () => Promise<void> {
  let isStopping = false
  let isFailing = false
  let running: Promise<void> | undefined

  async function turn(): Promise<boolean> {
    try {
      const answer = await work()
      isFailing = false
      return answer === true
    } catch (error) {
      if (!isFailing) onFailure(error)
      isFailing = true
      return false
    }
  }

  async function workOn(): Promise<void> {
    while ((await turn()) && !isStopping);
    running = undefined
  }

  const begin = () => {
    running ??= workOn()
  }
  const timer = setInterval(begin, intervalMs).unref()
  if (startsAtOnce) begin()
  return async () => {
    isStopping = true
    clearInterval(timer)
    await running
  }
}

/** Works at the jobs from when `app` is ready until it closes, and before its connections do. */
export function runJobs(app: FastifyInstance, jobs: readonly Job[]): void {
  let stops: Array<() => Promise<void>> = []
  app.addHook('onReady', async () => {
    stops = jobs.map(every)
  })
  app.addHook('preClose', async () => void (await Promise.all(stops.map((stop) => stop()))))
}
