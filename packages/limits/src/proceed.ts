import type { Soon } from './counter.ts'

/** Ends a hook: at once where nothing has to be waited for. What is thrown then is the hook's own to throw. */
export function proceed(isAllowed: Soon<unknown>, done: (error?: Error) => void): void {
  if (isAllowed instanceof Promise) void isAllowed.then(() => done(), done)
  else done()
}
