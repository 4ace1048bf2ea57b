import { ProblemError, unwrap } from '@fieldgate/sdk'

/** A resource as it was seen, and the ETag to say so by. */
export interface Versioned<T> {
  value: T
  etag: string
}

/** What a call gives, with its ETag. */
export async function unwrapVersioned<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>
): Promise<Versioned<T>> {
  const value = await unwrap(call)
  return { value, etag: (await call).response.headers.get('etag') ?? '' }
}

interface Write<T> {
  seen: Versioned<T>
  write: (etag: string) => Promise<unknown>
  load: () => Promise<Versioned<T>>
}

const TRIES = 5

/**
 * Writes on what was seen. Where something else of the resource has changed since, as the devices of a busy gateway do
 * all the time, it is written all the same; where it is the value itself, nothing is, and the newer one is given.
 */
export async function writeOver<T>({ seen, write, load }: Write<T>): Promise<Versioned<T> | undefined> {
  let { etag } = seen
  for (let tries = 1; ; tries++) {
    try {
      await write(etag)
      return undefined
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 412 || tries === TRIES) throw error
    }
    const newer = await load()
    if (!isSame(newer.value, seen.value)) return newer
    etag = newer.etag
  }
}

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
