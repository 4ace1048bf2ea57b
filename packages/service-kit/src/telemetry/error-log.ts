type LoggedError = {
  type: string
  message: string
  code: string | undefined
  stack: string
  cause: LoggedError | undefined
}

/**
 * An error as the log may hold it. drizzle writes a failed query with its parameters, which may be hashes and
 * personal data, into message and stack; PostgreSQL puts values into `detail`. None of that is kept.
 */
export function loggedError(error: Error): LoggedError {
  const { name, message, stack = '', cause } = error
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    type: name,
    message: 'params' in error ? 'A query failed.' : message,
    code: (error as { code?: string }).code,
    stack: frames.join('\n'),
    cause: cause instanceof Error ? loggedError(cause) : undefined
  }
}
