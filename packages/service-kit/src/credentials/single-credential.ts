import { AppError } from '@fieldgate/errors'
import type { FastifyRequest } from 'fastify'

const CREDENTIALS = new Set(['authorization', 'x-pipeline-key'])

/** RFC 6750 section 2: a caller proves itself in one way, and never in the URL, which ends up in logs. */
export function assertSingleCredential({ raw, query }: FastifyRequest): void {
  if ((query as Record<string, unknown>).access_token !== undefined) {
    throw credentialAmbiguous('Send a token in the Authorization header, not in the URL.')
  }
  // Node keeps the first Authorization alone in `headers`; all of them are here, names before values.
  let credentials = 0
  for (let i = 0; i < raw.rawHeaders.length; i += 2) {
    if (CREDENTIALS.has(raw.rawHeaders[i]!.toLowerCase())) credentials++
  }
  if (credentials > 1) throw credentialAmbiguous('Send one credential, not several.')
}

/** The code is RFC 6750's word for it. */
const credentialAmbiguous = (message: string) => new AppError('invalid', 'invalid_request', message)
