import fp from 'fastify-plugin'

/** One lean line a request, and the request id on the answer. The path goes without its query: keys travel there. */
export const requestLog = fp(
  async (app) => {
    app.addHook('onRequest', (request, reply, done) => {
      reply.header('x-request-id', request.id)
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
