import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { signIn, useTerminal } from './terminal.test.fixture.ts'

const terminal = useTerminal()
const { fieldgate, answerTo } = terminal

interface Made {
  id: string
  key: string
}

beforeAll(async () => void (await signIn(terminal)))

describe('gateways', () => {
  it('are made, changed, heard of, listed and removed', async () => {
    await answerTo(['gateways', 'create', 'roof', '--name', 'Roof', '--tag', 'site:a', 'north'])
    await answerTo([
      'gateways',
      'update',
      'roof',
      '--description',
      'on top',
      '--data',
      '{"metadata":{"floor":9}}'
    ])
    await fieldgate(['gateways', 'heartbeats', 'roof'])
    expect(await answerTo(['gateways', 'get', 'roof'])).toMatchObject({
      name: 'Roof',
      description: 'on top',
      tags: ['site:a', 'north'],
      metadata: { floor: 9 },
      state: 'online'
    })
    expect(await answerTo(['gateways', 'list', '--tag', 'north', '--state', 'online'])).toHaveLength(1)
    expect((await fieldgate(['gateways', 'delete', 'roof'])).code).toBe(0)
    expect((await fieldgate(['gateways', 'get', 'roof'])).code).toBe(5)
  })

  it('are not changed where they are another version than was read', async () => {
    await answerTo(['gateways', 'create', 'strict'])
    const stale = ['gateways', 'update', 'strict', '--name', 'x', '--if-match', '"99-0"']
    expect((await fieldgate(stale)).code).toBe(6)
  })

  it('are listed over as many pages as that takes', async () => {
    const file = join(terminal.folder, 'many.ndjson')
    writeFileSync(file, Array.from({ length: 620 }, (_, i) => `{"id":"many-${i}"}\n`).join(''))
    await fieldgate(['gateways', 'import', file])
    expect(await answerTo(['gateways', 'list', '-q', 'many-', '--limit', '1000'])).toHaveLength(620)
    expect(await answerTo(['gateways', 'list', '-q', 'many-', '--limit', '7'])).toHaveLength(7)
  })

  it('come as a table for people', async () => {
    const { stdout } = await fieldgate(['gateways', 'list', '-q', 'strict'])
    expect(stdout).toMatch(/id +name +state/)
    expect(stdout).toContain('strict')
  })
})

describe('pipelines', () => {
  let made: Made
  beforeAll(async () => {
    made = await answerTo<Made>(['pipelines', 'create', '--label', 'pump'])
  })

  it('take readings, and show them as they come, as a list and as a picture', async () => {
    await answerTo(['pipelines', 'send', made.id, 'ivp1=230', 'svp1=hello there'])
    const tail = await fieldgate(['pipelines', 'tail', made.id, '--count', '1'])
    expect(tail.stdout).toMatch(/^event=pins .*ivp1=230 {2}svp1=hello there\n$/)
    expect(await answerTo(['readings', 'list', made.id])).toMatchObject([{ ivp1: 230, svp1: 'hello there' }])
    const { stdout } = await fieldgate(['pipelines', 'chart', made.id, '--pin', 'ivp1', '--range', '1h'])
    expect(stdout).toContain(`${made.id} ivp1  min 230  max 230`)
  })

  it('open by the key of a device, without a login', async () => {
    const file = join(terminal.folder, 'key')
    writeFileSync(file, `${made.key}\n`)
    await answerTo(['pipelines', 'send', made.id, 'ivp2=1', '--key-file', file])
    await answerTo(['pipelines', 'send', made.id, 'ivp2=2'], { pipelineKey: made.key })
    await answerTo(['pipelines', 'send', made.id, 'ivp2=3', '--ask-key'], { answers: [made.key] })
    const wrong = await fieldgate(['pipelines', 'send', made.id, 'ivp2=4'], { pipelineKey: 'x'.repeat(16) })
    expect(wrong.code).toBe(3)
    expect(await answerTo(['readings', 'list', made.id, '--limit', '1'])).toMatchObject([{ ivp2: 3 }])
  })

  it('refuse what no pin takes, with where it is wrong', async () => {
    const { code, stderr } = await fieldgate(['pipelines', 'send', made.id, 'ivp1=99999'])
    expect([code, stderr]).toEqual([7, expect.stringContaining('/ivp1 must be <= 9999')])
  })

  it('end a tail when it is interrupted', async () => {
    const interrupted = new AbortController()
    const send: typeof fetch = async (...call) => {
      const response = await fetch(...call)
      if (String((call[0] as Request).url).includes('/stream')) interrupted.abort()
      return response
    }
    const { code } = await fieldgate(['pipelines', 'tail', made.id], { send, signal: interrupted.signal })
    expect(code).toBe(130)
  })

  it('carry commands to a device and its answer back', async () => {
    const asDevice = { pipelineKey: made.key }
    await answerTo(['commands', 'send', made.id, 'reboot', '--data', '{"in":3}'])
    const taken = await answerTo<Made>(['commands', 'next', made.id], asDevice)
    expect(taken).toMatchObject({ name: 'reboot', payload: { in: 3 } })
    await fieldgate(['commands', 'ack', made.id, taken.id, '--data', '{"ok":true}'], asDevice)
    expect(await answerTo(['commands', 'list', made.id, '--state', 'done'])).toMatchObject([
      { result: { ok: true } }
    ])
    expect((await fieldgate(['commands', 'next', made.id], asDevice)).stdout).toBe('')
  })

  it('get a new key, after which the old one is worth nothing', async () => {
    const { key } = await answerTo<Made>(['pipelines', 'keys', 'rotate', made.id])
    expect((await fieldgate(['pipelines', 'send', made.id, 'ivp1=1'], { pipelineKey: made.key })).code).toBe(
      3
    )
    expect((await fieldgate(['pipelines', 'send', made.id, 'ivp1=1'], { pipelineKey: key })).code).toBe(0)
    expect((await fieldgate(['pipelines', 'delete', made.id])).code).toBe(0)
  })
})

describe('records', () => {
  it('are made, changed, told about and removed', async () => {
    const { id } = await answerTo<Made>([
      'records',
      'create',
      '--value1',
      'pump 7',
      '--value2',
      '-2.5',
      '--shared'
    ])
    await answerTo(['records', 'update', id, '--value3', 'true', '--no-shared'])
    expect(await answerTo(['records', 'get', id])).toMatchObject({
      value2: -2.5,
      value3: true,
      shared: false
    })
    expect(await answerTo(['records', 'changes', id])).toHaveLength(2)
    expect(await answerTo(['records', 'list', '-q', 'pump 7'])).toHaveLength(1)
    expect((await fieldgate(['records', 'delete', id, '--purge'])).code).toBe(0)
    expect((await fieldgate(['records', 'get', id])).code).toBe(5)
  })
})

describe('administration', () => {
  it('makes API keys, gives them new secrets, and revokes them', async () => {
    const made = await answerTo<Made>([
      'keys',
      'create',
      'site A',
      '--scope',
      'records:read',
      '--expires-in',
      '90d'
    ])
    const rotated = await answerTo<Made>(['keys', 'rotate', made.id])
    expect(rotated.key).toMatch(/^fg_/)
    expect(rotated.key).not.toBe(made.key)
    expect((await fieldgate(['keys', 'revoke', made.id])).code).toBe(0)
    expect(await answerTo<Made[]>(['keys', 'list'])).not.toContainEqual(
      expect.objectContaining({ id: made.id })
    )
  })

  it('makes users by a password that is asked for, and shuts them out', async () => {
    const answers = ['a long enough one']
    const { id } = await answerTo<Made>(['users', 'create', 'ada', '--role', 'viewer'], { answers })
    expect(await answerTo(['users', 'update', id, '--disable'])).toMatchObject({ disabled: true })
    expect(await answerTo(['users', 'list', '-q', 'ada'])).toHaveLength(1)
    expect((await fieldgate(['users', 'delete', id])).code).toBe(0)
  })

  it('tells what was done', async () => {
    await answerTo(['gateways', 'create', 'watched'])
    const list = ['audit', 'list', '--target', 'watched', '--since', '1h']
    await expect
      .poll(() => answerTo(list), { timeout: 20_000 })
      .toMatchObject([{ action: 'gateway.created' }])
  })

  it('shows the keys that tokens are signed with, and refuses to turn them too early', async () => {
    expect(await answerTo(['signing-keys', 'list'])).toMatchObject([{ state: 'active' }, { state: 'next' }])
    expect((await fieldgate(['signing-keys', 'rotate'])).code).toBe(6)
  })
})

describe('completion', () => {
  it('is a script for the shell, and knows the verbs', async () => {
    expect((await terminal.spawnFieldgate(['complete', 'bash'])).stdout).toContain('complete -F')
    const { stdout } = await terminal.spawnFieldgate(['complete', '--', 'gateways', ''])
    expect(stdout).toContain('heartbeat')
  })
})
