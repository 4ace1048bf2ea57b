import { DatabaseError } from 'pg'

const UNIQUE_VIOLATION = '23505'
const DATA_EXCEPTION = /^22/

/** PostgreSQL is stopping, starting, out of connections or out of disk, or cancelled the statement by its timeout. */
const SERVER_AWAY = /^(08|53|57P0|57014|25P03)/
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

/** True when `error` is, or wraps, a breach of the named unique constraint. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  const cause = findInChain(error, (e) => e instanceof DatabaseError)
  return cause?.code === UNIQUE_VIOLATION && (cause as DatabaseError).constraint === constraint
}

/** True when `error` is, or wraps, the server's refusal of a value: malformed, or out of its type's range. */
export const isDataException = (error: unknown): boolean =>
  findInChain(error, (e) => e instanceof DatabaseError && DATA_EXCEPTION.test(e.code ?? '')) !== undefined

/** True when the statement may well succeed later: the fault is the server's state, not the statement. */
export function isConnectionFailure(error: unknown): boolean {
  return (
    findInChain(error, (e) =>
      e instanceof DatabaseError
        ? SERVER_AWAY.test(e.code ?? '')
        : SOCKET_FAILURE.has(e.code ?? '') || CLIENT_FAILURE.test(e.message)
    ) !== undefined
  )
}

type CodedError = Error & { code?: string | undefined }

function findInChain(error: unknown, test: (error: CodedError) => boolean): CodedError | undefined {
  for (let e = error; e instanceof Error; e = e.cause) if (test(e)) return e
  return undefined
}
