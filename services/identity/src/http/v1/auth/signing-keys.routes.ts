import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { authorOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { SigningKey, SigningKeys } from '#domain/tokens/signing-keys'
import { KeyRing } from './signing-keys.schemas.ts'

const KEY_SET = '/.well-known/jwks.json'

const toWire = ({ kid, state, createdAt, retiredAt }: SigningKey) => ({
  kid,
  state,
  createdAt: createdAt.toISOString(),
  retiredAt: retiredAt?.toISOString() ?? null
})

export const signingKeyRoutes: FastifyPluginAsyncTypebox<{ signingKeys: SigningKeys }> = async (
  app,
  { signingKeys }
) => {
  app.get(
    '/signing-keys',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'listSigningKeys',
        summary: 'The key ring',
        response: { 200: ref(KeyRing) }
      }
    },
    async () => ({ items: (await signingKeys.all()).map(toWire) })
  )

  app.post(
    '/signing-keys/rotations',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'rotateSigningKeys',
        summary: 'Sign with the next key from now on',
        description:
          'The key that signed so far verifies until the last token it signed has expired. No request fails over it.',
        response: { 201: ref(KeyRing), 409: ref(Problem) }
      }
    },
    async (request, reply) => {
      const keys = await signingKeys.rotate(authorOf(request))
      return reply
        .code(201)
        .header('location', KEY_SET)
        .send({ items: keys.map(toWire) })
    }
  )
}
