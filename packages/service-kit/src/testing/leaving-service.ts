import { createApp } from '../app.ts'
import { health } from '../http/health.ts'
import { runService } from '../process/run.ts'

const [drainSeconds, stopWithinSeconds] = process.argv.slice(2).map(Number)

const app = await createApp({ name: 'test' })
await app.register(health, { checks: [] })
app.get('/work', async () => 'done')
app.get('/stream', (_request, reply) => {
  reply.hijack()
  reply.raw.writeHead(200, { 'content-type': 'text/event-stream' }).write(': nothing yet\n\n')
})
await runService(app, {
  host: '127.0.0.1',
  port: 0,
  drainSeconds: drainSeconds!,
  ...(stopWithinSeconds && { stopWithinSeconds })
})
process.stdout.write(`${(app.server.address() as { port: number }).port}\n`)
