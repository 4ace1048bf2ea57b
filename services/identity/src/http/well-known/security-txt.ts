import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Problem, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import { securityContactMissing } from '#domain/errors'

interface SecurityTxtOptions {
  /** Whom to tell of a weakness; undefined where the installation names nobody. */
  contact: string | undefined
  baseUrl: string
}

/** RFC 9116 asks for less than a year. */
const VALID_DAYS = 180
const DAY_MS = 86_400_000

export const securityTxt: FastifyPluginAsyncTypebox<SecurityTxtOptions> = async (
  app,
  { contact, baseUrl }
) => {
  app.get(
    '/security.txt',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'getSecurityTxt',
        summary: 'Whom to tell of a weakness (RFC 9116)',
        produces: ['text/plain'],
        response: { 200: Type.String(), 404: ref(Problem), 429: ref(Problem) }
      }
    },
    async (_request, reply) => {
      if (contact === undefined) throw securityContactMissing()
      const lines = [
        `Contact: ${contact}`,
        `Expires: ${expiry(new Date()).toISOString()}`,
        'Preferred-Languages: en',
        `Canonical: ${baseUrl}/.well-known/security.txt`
      ]
      return reply.type('text/plain; charset=utf-8').send(lines.map((line) => `${line}\r\n`).join(''))
    }
  )
}

/** At midnight: the file is the same all day. */
const expiry = (now: Date): Date => new Date((Math.floor(now.getTime() / DAY_MS) + VALID_DAYS) * DAY_MS)
