import { createApp } from '../app.ts'
import { health } from '../health.ts'
import { runService } from '../run.ts'

const app = await createApp({ name: 'test' })
await app.register(health, { checks: [] })
app.get('/work', async () => 'done')
await runService(app, { host: '127.0.0.1', port: 0, drainSeconds: 3 })
process.stdout.write(`${(app.server.address() as { port: number }).port}\n`)
