import type { Header } from '../administrator.ts'
import { answered } from './asking.ts'

const LEASE_SECONDS = 1
const WAIT_SECONDS = 5
/** Longer than a service that was killed may be away. */
const COMES_WITHIN_MS = 60_000

interface Command {
  id: string
  links: { acks: string }
}

/**
 * Where to acknowledge the command, once its device was given it so many `times`: what it does not acknowledge has to
 * come again. undefined: it did not, or another one came.
 */
export async function leased(
  commands: string,
  id: string,
  device: Header,
  times: number
): Promise<string | undefined> {
  const next = `${commands}/next?wait=${WAIT_SECONDS}&leaseSeconds=${LEASE_SECONDS}`
  const until = performance.now() + COMES_WITHIN_MS
  for (let given = 0; performance.now() < until; ) {
    const response = await answered(next, device)
    if (!response.ok) return undefined
    if (response.status === 204) continue
    const command = (await response.json()) as Command
    if (command.id !== id) return undefined
    given += 1
    if (given === times) return command.links.acks
  }
  return undefined
}
