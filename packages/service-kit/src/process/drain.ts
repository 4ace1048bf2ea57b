import fp from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyInstance {
    /** Makes /readyz answer 503, so that whoever balances asks elsewhere; everything else goes on as before. */
    leave?: () => void
    isLeaving?: () => boolean
  }
}

/** Lets `close` end with the last answer: Node closes connections that are idle by then, not those that become so. */
export const drain = fp(
  async (app) => {
    let isLeaving = false
    let isClosing = false
    app.decorate('leave', () => {
      isLeaving = true
    })
    app.decorate('isLeaving', () => isLeaving)
    app.addHook('preClose', async () => {
      isClosing = true
    })
    app.addHook('onResponse', (_request, _reply, done) => {
      if (isClosing) app.server.closeIdleConnections()
      done()
    })
  },
  { name: 'drain', fastify: '5.x' }
)
