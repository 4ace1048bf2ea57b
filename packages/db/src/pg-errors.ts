import type { Told } from '@fieldgate/breaker'
import { DatabaseError } from 'pg'

const UNIQUE_VIOLATION = '23505'
const DATA_EXCEPTION = /^22/

const DISK_FULL = '53100'
const LOCK_NOT_AVAILABLE = '55P03'

/** PostgreSQL is stopping, starting or out of something, or the statement or its lock took too long. */
const SERVER_AWAY = /^(08|53|57P0|57014|25P03|55P03)/
/** There is no server, or it lets nobody in. What took too long is not among these: others may have held its lock. */
const SERVER_GONE = /^(08|57P0|53300)/
const SOCKET_FAILURE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOENT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN'
])
/** pg throws these without a code. */
const CLIENT_FAILURE =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|Client has encountered a connection error|not queryable/

/** How a wait for a place in the pool ends: those who have one may well be at work. */
const POOL_IS_FULL = /timeout exceeded when trying to connect/

/** True when `error` is, or wraps, a breach of the named unique constraint. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  const cause = findInChain(error, (e) => e instanceof DatabaseError)
  return cause?.code === UNIQUE_VIOLATION && (cause as DatabaseError).constraint === constraint
}

/** True when `error` is, or wraps, the server's refusal of a value: malformed, or out of its type's range. */
export const isDataException = (error: unknown): boolean =>
  findInChain(error, (e) => e instanceof DatabaseError && DATA_EXCEPTION.test(e.code ?? '')) !== undefined

/** True when `error` is, or wraps, the server's word that there is no room for what was to be written. */
export const isStorageFull = (error: unknown): boolean =>
  findInChain(error, (e) => e instanceof DatabaseError && e.code === DISK_FULL) !== undefined

/** True when `error` is, or wraps, the end of a wait for a lock that others hold. */
export const isLockTimeout = (error: unknown): boolean =>
  findInChain(error, (e) => e instanceof DatabaseError && e.code === LOCK_NOT_AVAILABLE) !== undefined

/** True when the statement may well succeed later: the fault is the server's state, not the statement. */
export const isConnectionFailure = (error: unknown): boolean =>
  answersNoMore(error) ||
  findInChain(error, (e) => e instanceof DatabaseError && SERVER_AWAY.test(e.code ?? '')) !== undefined

/** What a failure tells of the server: an outage where it gave no connection, lost one, or kept silent. */
export function toldBy(error: unknown): Told {
  if (findInChain(error, ({ message }) => POOL_IS_FULL.test(message))) return 'nothing'
  const isGone = (e: CodedError) => e instanceof DatabaseError && SERVER_GONE.test(e.code ?? '')
  return answersNoMore(error) || findInChain(error, isGone) ? 'outage' : 'answer'
}

/** True when no answer came at all, by this connection: none will come to what is asked behind it. */
export const answersNoMore = (error: unknown): boolean =>
  findInChain(
    error,
    (e) =>
      !(e instanceof DatabaseError) && (SOCKET_FAILURE.has(e.code ?? '') || CLIENT_FAILURE.test(e.message))
  ) !== undefined

type CodedError = Error & { code?: string | undefined }

function findInChain(error: unknown, test: (error: CodedError) => boolean): CodedError | undefined {
  for (let e = error; e instanceof Error; e = e.cause) if (test(e)) return e
  return undefined
}
