import fp from 'fastify-plugin'

/** One lean line a request, and what every answer has. The path goes without its query: keys travel there. */
export const requestLog = fp(
  async (app) => {
    app.addHook('onRequest', (request, reply, done) => {
      reply.header('x-request-id', request.id)
      reply.header('x-content-type-options', 'nosniff')
      done()
    })
    app.addHook('onResponse', (request, reply, done) => {
      request.log.info(
        {
          traceId: request.traceId,
          method: request.method,
          path: request.url.split('?', 1)[0],
          status: reply.statusCode,
          ms: Math.round(reply.elapsedTime)
        },
        'request'
      )
      done()
    })
  },
  { name: 'request-log', fastify: '5.x' }
)
