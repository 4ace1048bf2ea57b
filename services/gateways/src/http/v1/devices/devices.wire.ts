const MILLISECONDS = /^\d+$/

/** A device as a client wrote it, or a patch of one: a time in milliseconds is from here on the same in RFC 3339. */
export function deviceFromWire<T extends object>(body: T & { timestamp?: unknown }): T {
  if (!MILLISECONDS.test(String(body.timestamp))) return body
  return { ...body, timestamp: new Date(Number(body.timestamp)).toISOString() }
}
