import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { signIn, useTerminal } from './cli/terminal.test.fixture.ts'

const examples = fileURLToPath(new URL('../../../examples/', import.meta.url))
const run = promisify(execFile)

const terminal = useTerminal()

beforeAll(async () => void (await signIn(terminal)))

// People copy these into their devices: what they show must work.
describe.each([
  ['curl', ['sh', 'curl/send-reading.sh']],
  ['python', ['python3', 'python/send_readings.py']],
  ['node', [process.execPath, 'node/send-readings.mjs']]
])('the example of a device in %s', (_name, [program, script]) => {
  let device: { id: string; key: string }

  beforeAll(async () => {
    device = await terminal.answerTo(['pipelines', 'create'])
  })

  const send = (key: string, ...values: string[]) =>
    run(program!, [examples + script, ...values], {
      env: {
        PATH: process.env.PATH,
        FIELDGATE_URL: terminal.url,
        FIELDGATE_PIPELINE: device.id,
        FIELDGATE_PIPELINE_KEY: key
      }
    })

  it('sends a reading', async () => {
    const { stdout } = await send(device.key, 'ivp1=230', 'svp1=say "hi"')
    expect(JSON.parse(stdout)).toMatchObject({ ivp1: 230, svp1: 'say "hi"' })
    expect(await terminal.answerTo(['readings', 'list', device.id])).toHaveLength(1)
  })

  it('gives up at once, and says so, where its key is wrong', async () => {
    const told = await send('x'.repeat(16), 'ivp1=1').then(
      () => 'stored',
      ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr
    )
    expect(told).toContain('device_credential_wrong')
  })
})
