import type { FastifyInstance } from 'fastify'
import { tokenRequestInvalid } from '#domain/errors'

/** Reads forms as RFC 6749 section 3.2 has them: a parameter without a value is not there, none comes twice. */
export function readForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    async (_request: unknown, body: string) => parseForm(body)
  )
}

function parseForm(body: string): Record<string, string> {
  const given = [...new URLSearchParams(body)].filter(([, value]) => value !== '')
  const form = Object.fromEntries(given)
  if (Object.keys(form).length < given.length) throw tokenRequestInvalid('A parameter is given twice.')
  return form
}
