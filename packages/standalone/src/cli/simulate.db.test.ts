import { beforeAll, describe, expect, it } from 'vitest'
import { signIn, useTerminal } from './terminal.test.fixture.ts'

// With the limits that a platform has unless somebody sets others.
const terminal = useTerminal({ RATE_LIMITS: 'on' })
const { fieldgate, answerTo, spawnFieldgate } = terminal

interface Standing {
  stored: number
  refusedAsMeant: number
  errors: number
  p99Ms: number
}

const lastLine = (stdout: string): Standing => JSON.parse(stdout.trimEnd().split('\n').at(-1)!)

// An operator, whom limits hold.
beforeAll(async () => void (await signIn(terminal, 'user', 'userpass')))

describe('a simulated fleet', () => {
  it('sends readings without an error under the usual limits, and cleans up', async () => {
    const args = ['simulate', '--devices', '20', '--rate', '2', '--for', '3s', '--clean', '--format', 'json']
    const { code, stdout, stderr } = await spawnFieldgate(args)
    expect([code, stderr]).toEqual([0, expect.stringContaining('Removing 20 pipelines')])
    expect(lastLine(stdout)).toMatchObject({ errors: 0 })
    expect(lastLine(stdout).stored).toBeGreaterThan(0)
    expect(await answerTo(['pipelines', 'list', '-q', 'simulated'])).toEqual([])
  })

  it('is refused where it misbehaves as it means to, which is no error', async () => {
    const args = [
      'simulate',
      '--devices',
      '8',
      '--rate',
      '20',
      '--for',
      '4s',
      '--faults',
      '--clean',
      '--prefix',
      'faulty'
    ]
    const { code, stdout, stderr } = await fieldgate([...args, '--format', 'json'])
    expect([code, stderr]).toEqual([0, expect.any(String)])
    expect(lastLine(stdout)).toMatchObject({ errors: 0 })
  })

  it('stops at Ctrl-C, and still cleans up', async () => {
    const interrupted = new AbortController()
    const send: typeof fetch = async (...call) => {
      const response = await fetch(...call)
      if ((call[0] as Request).url.endsWith('/readings')) interrupted.abort()
      return response
    }
    const args = ['simulate', '--devices', '3', '--rate', '5', '--clean', '--prefix', 'cut']
    expect((await fieldgate(args, { send, signal: interrupted.signal })).code).toBe(130)
    expect(await answerTo(['pipelines', 'list', '-q', 'cut'])).toEqual([])
  })
})
