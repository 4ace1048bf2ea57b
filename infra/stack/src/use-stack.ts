import { afterAll, beforeAll } from 'vitest'
import type { Stack } from './compose.ts'
import { keepsStack } from './config.ts'

/** `stack` is up, and was empty, while the tests beside this call run. */
export function useStack(stack: Stack, ...args: string[]): void {
  if (keepsStack()) return
  beforeAll(async () => {
    await stack.down()
    await stack.up(...args)
  })
  afterAll(() => stack.down())
}
