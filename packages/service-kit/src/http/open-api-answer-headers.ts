interface Header {
  description: string
  required?: true
  schema: { type: 'string' | 'integer' }
}

const text = (description: string): Header => ({ description, schema: { type: 'string' } })
const always = (header: Header): Header => ({ ...header, required: true })
const seconds = (description: string): Header => ({ description, schema: { type: 'integer' } })

/** What answers carry beside their body, by name: `components.headers` of every document. */
export const ANSWER_HEADERS = {
  'X-Request-Id': always(
    text('The name of this call in logs and in the audit: yours, if it was well formed.')
  ),
  RateLimit: text(
    'What is left of each policy that counts the caller (draft-ietf-httpapi-ratelimit-headers).'
  ),
  'RateLimit-Policy': text('The policies themselves: `q` calls in `w` seconds.'),
  'Retry-After': always(seconds('After so many seconds it may be tried again.')),
  'WWW-Authenticate': always(text('The ways to prove oneself (RFC 9110), and what was wrong with this one.')),
  Accept: always(text('The media types that a body may have here.')),
  ETag: text(
    'The version of what is shown, for If-Match and If-None-Match. Tables that come whole have none.'
  ),
  Location: text('Where it is, if it is one.'),
  Link: text('Other pages of the list (RFC 8288): `first`, `prev`, `next`, where there are such.'),
  'Idempotency-Replayed': text(
    '`true`: this is the answer that was given before under the same Idempotency-Key.'
  )
} as const satisfies Record<string, Header>

type HeaderName = keyof typeof ANSWER_HEADERS

const BY_STATUS: Readonly<Record<string, readonly HeaderName[]>> = {
  201: ['Location'],
  202: ['Location'],
  401: ['WWW-Authenticate'],
  415: ['Accept'],
  429: ['Retry-After'],
  503: ['Retry-After']
}

export interface AnswerTraits {
  status: string
  /** All that the operation may answer. */
  statuses: readonly string[]
  /** It shows a page of a list. */
  isPage: boolean
  /** The operation takes an Idempotency-Key. */
  isIdempotent: boolean
}

/** The headers of an answer, by what the document says of its operation besides. */
export function headersOfAnswer({ status, statuses, isPage, isIdempotent }: AnswerTraits): object {
  const isDone = /^(2|304)/.test(status)
  const names: HeaderName[] = [
    'X-Request-Id',
    ...(statuses.includes('429') ? (['RateLimit', 'RateLimit-Policy'] as const) : []),
    ...(BY_STATUS[status] ?? []),
    ...(isDone && statuses.includes('304') ? (['ETag'] as const) : []),
    ...(isPage ? (['Link'] as const) : []),
    ...(isDone && isIdempotent ? (['Idempotency-Replayed'] as const) : [])
  ]
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}
