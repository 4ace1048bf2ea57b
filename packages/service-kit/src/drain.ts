import fp from 'fastify-plugin'

/** Lets `close` end with the last answer: Node closes connections that are idle by then, not those that become so. */
export const drain = fp(
  async (app) => {
    let isClosing = false
    app.addHook('preClose', async () => {
      isClosing = true
    })
    app.addHook('onResponse', async () => {
      if (isClosing) app.server.closeIdleConnections()
    })
  },
  { name: 'drain', fastify: '5.x' }
)
