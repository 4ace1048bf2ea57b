import { AppError } from '@fieldgate/errors'

/** Room for so many answers that stay open. */
export interface Seats {
  /** Takes a seat for `caller` until the function it gives is called, or throws where none is free. */
  take: (caller: string) => () => void
}

const RETRY_SECONDS = 5

/** One caller takes half of the seats at most, so that nobody shuts all others out. */
export function createSeats(max: number): Seats {
  const taken = new Map<string, number>()
  const maxPerCaller = Math.ceil(max / 2)
  let total = 0

  function leave(caller: string): void {
    const left = taken.get(caller)! - 1
    total--
    if (left === 0) taken.delete(caller)
    else taken.set(caller, left)
  }

  return {
    take(caller) {
      const own = taken.get(caller) ?? 0
      if (own >= maxPerCaller) throw tooMany(maxPerCaller)
      if (total >= max) throw allTaken()
      total++
      taken.set(caller, own + 1)
      let isOver = false
      return () => {
        if (!isOver) leave(caller)
        isOver = true
      }
    }
  }
}

const tooMany = (max: number) =>
  new AppError('rate_limited', 'seats_of_caller_taken', `One caller keeps at most ${max} answers open.`, {
    retryAfterSeconds: RETRY_SECONDS
  })

const allTaken = () =>
  new AppError('unavailable', 'seats_taken', 'No more answers can be kept open; try again shortly.', {
    retryAfterSeconds: RETRY_SECONDS
  })
