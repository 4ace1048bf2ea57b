import { runService } from '@fieldgate/service-kit'
import { readConfig } from './config.ts'
import { buildGateway, loadKongFile } from './gateway.ts'
import { createMetrics } from './metrics.ts'
import { buildStatus } from './status.ts'

const config = readConfig()
const metrics = createMetrics()
const gateway = await buildGateway(config, {
  kong: loadKongFile(config.KONG_FILE),
  metrics,
  logger: { level: config.LOG_LEVEL }
})
gateway.decorate('metrics', metrics.registry)

if (config.STATUS_PORT !== undefined) {
  const status = await buildStatus(metrics)
  gateway.addHook('onClose', () => status.close())
  await status.listen({ host: config.HOST, port: config.STATUS_PORT })
}
await runService(gateway, { host: config.HOST, port: config.PORT })
