import { createServer } from 'node:net'
import { parseArgs } from 'node:util'
import closeWithGrace from 'close-with-grace'
import { callersEnvironment, readConfig } from './config.ts'
import { startPlatform } from './platform.ts'
import { readyScreen } from './screen.ts'

const USAGE = `Usage: npm start [-- --demo]

  --demo   the original demo users and metrics token, for trying things out (DEMO=true)
  --help   this text

Variables: PORT (8000), HOST (127.0.0.1), FIELDGATE_DATA (.fieldgate), DATABASE_URL, PUBLIC_URL, LOG_LEVEL (warn).`

const STOP_WITHIN_MS = 10_000
const STOP_SIGNALS = ['SIGINT', 'SIGTERM'] as const

try {
  await main()
} catch (error) {
  console.error(`Fieldgate did not start: ${reasonOf(error)}`)
  process.exit(1)
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { demo: { type: 'boolean' }, help: { type: 'boolean' } } })
  if (values.help) return console.log(USAGE)
  const config = readConfig({ ...callersEnvironment(), ...(values.demo && { DEMO: 'true' }) })
  // Asked before anything is started, so that a taken port costs one line and no wait.
  await assertPortIsFree(config.HOST, config.PORT)

  const starting = startPlatform(config)
  const grace = closeWithGrace(
    { delay: STOP_WITHIN_MS, logger: false, skip: [...STOP_SIGNALS] },
    async ({ err }) => {
      if (err) console.error(err)
      await starting.then((platform) => platform.close())
    }
  )
  // One Ctrl-C may come twice, from the terminal and passed on by npm: the second must not cut the first short.
  let isStopping = false
  for (const signal of STOP_SIGNALS) {
    process.on(signal, () => {
      if (!isStopping) grace.close()
      isStopping = true
    })
  }
  console.log(readyScreen(await starting, { demo: config.DEMO, seconds: process.uptime() }))
  // Most of the heap is what only the start needed. V8 would keep it until as much again has come on top.
  globalThis.gc?.({ type: 'major', flavor: 'last-resort' })
}

function assertPortIsFree(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(port, host, () => probe.close(() => resolve()))
  })
}

function reasonOf(error: unknown): string {
  const { code, message, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code === 'EADDRINUSE') return `port ${port} is taken; set PORT to another.`
  if (code === 'EACCES' && port !== undefined)
    return `port ${port} needs rights we do not have; set PORT to another.`
  return message
}
