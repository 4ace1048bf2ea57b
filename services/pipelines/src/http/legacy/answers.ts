/** The original gave its local time without a zone; ours is UTC. */
export const timestampOf = (time: Date): string => time.toISOString().replace('Z', '000')

export const success = (fields: object, time = new Date()) => ({
  ...fields,
  response: 'success!',
  timestamp: timestampOf(time)
})

/** `id` as it was sent: null if it was not, and empty where the request led to no operation. */
export const failure = (id: string | null, message: string) => ({
  id,
  message,
  response: 'error!',
  timestamp: timestampOf(new Date())
})

/** What is not ASCII left the original as an escape. */
export const toAsciiJson = (payload: unknown): string =>
  JSON.stringify(payload).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
