import { type Static, Type } from 'typebox'

/** RFC 9457 problem details; `code` is the member clients branch on. */
export type Problem = Static<typeof Problem>
export const Problem = Type.Object(
  {
    type: Type.String({ description: 'A URI that names the kind of problem, or about:blank.' }),
    title: Type.String(),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    code: Type.String({ description: 'Stable and machine-readable.', examples: ['route_not_found'] }),
    detail: Type.String({ description: 'A sentence for the person calling.' }),
    requestId: Type.String({ description: 'Equals the X-Request-Id of the answer.' }),
    errors: Type.Optional(
      Type.Array(
        Type.Object(
          {
            pointer: Type.String({ description: 'RFC 6901 pointer to the faulty part of the input.' }),
            code: Type.String(),
            detail: Type.String()
          },
          { xml: { name: 'error' } }
        ),
        { xml: { wrapped: true } }
      )
    ),
    'violated-policies': Type.Optional(
      Type.Array(Type.String({ xml: { name: 'policy' } }), {
        xml: { wrapped: true },
        description: 'With status 429: the rate-limit policies that are used up.'
      })
    )
  },
  {
    $id: 'Problem',
    description: 'RFC 9457 problem details.',
    xml: { name: 'problem', namespace: 'urn:ietf:rfc:7807' }
  }
)
