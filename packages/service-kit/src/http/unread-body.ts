import fp from 'fastify-plugin'

/**
 * Fastify closes the connection behind a body it refuses. Closed over bytes that nobody read, TCP resets it, and the
 * answer may be lost on its way (RFC 9112, 9.6); so what is left of the body is read and thrown away instead, for as
 * long as any request may take to arrive.
 */
export const unreadBody = fp(
  async (app) => {
    app.addHook('onSend', (request, reply, _payload, done) => {
      if (!request.raw.complete && reply.getHeader('connection') === 'close') {
        reply.removeHeader('connection')
        request.raw.resume()
      }
      done()
    })
  },
  { name: 'unread-body', fastify: '5.x' }
)
