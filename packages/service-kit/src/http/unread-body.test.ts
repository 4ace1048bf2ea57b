import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, it } from 'vitest'
import { createApp } from '../app.ts'

it('reads on behind a body it refuses: a connection closed over bytes unread may lose the answer', async () => {
  const app = await createApp({ name: 'test' })
  app.post('/', async () => 'taken')
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  const size = 1024 * 1024
  const socket = connect(port, '127.0.0.1')
  const closed = once(socket, 'close')
  let answers = ''
  socket.setEncoding('latin1').on('data', (piece) => {
    answers += piece
  })
  const head = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'
  socket.write(`${head}Content-Length: ${size}\r\n\r\n`)
  await expect.poll(() => answers).toContain('HTTP/1.1 413 ')
  socket.write('0'.repeat(size))
  socket.write(`${head}Content-Length: 2\r\nConnection: close\r\n\r\n{}`)
  await closed
  expect(answers).toMatch(/HTTP\/1\.1 200 .*taken$/s)
  await app.close()
})
