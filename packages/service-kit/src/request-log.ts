import fp from 'fastify-plugin'

/** One lean line a request, and the request id on the answer. The path goes without its query: keys travel there. */
export const requestLog = fp(
  async (app) => {
    app.addHook('onRequest', async (request, reply) => {
      reply.header('x-request-id', request.id)
    })
    app.addHook('onResponse', async (request, reply) => {
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
    })
  },
  { name: 'request-log', fastify: '5.x' }
)
