import { once } from 'node:events'
import { type ConnectionOptions, connect } from 'node:tls'
import { connect as connectTo } from '@fieldgate/testkit'
import { beforeAll, describe, expect, it } from 'vitest'
import { tryDesync } from './attacks/desync.ts'
import { GATEWAY, HTTPS } from './attacks/doors.ts'
import { trySlowClients } from './attacks/slow-clients.ts'
import { docker, stackOf } from './compose.ts'
import { type Container, running, secretsOf, wholeStack } from './containers.ts'
import { drillRestore } from './restore-drill.ts'
import { lookForSecrets } from './secrecy/secrecy.ts'
import { scanTls } from './tls-scan.ts'
import { useStack } from './use-stack.ts'

// The one webhook of the test leads to this machine.
const stack = stackOf(['embedded-gateway'], { WEBHOOK_ALLOW_PRIVATE: 'true' })

async function handshake(options: ConnectionOptions = {}) {
  const socket = connect({ host: '127.0.0.1', port: 443, rejectUnauthorized: false, ...options })
  await once(socket, 'secureConnect')
  const found = { protocol: socket.getProtocol(), fingerprint: socket.getPeerCertificate().fingerprint256 }
  socket.destroy()
  return found
}

describe('the production stack', () => {
  useStack(stack)
  let containers: Container[]

  beforeAll(async () => {
    containers = await running(stack)
  })

  it('talks TLS 1.3, and nothing older', async () => {
    expect((await handshake()).protocol).toBe('TLSv1.3')
    await expect(handshake({ maxVersion: 'TLSv1.2' })).rejects.toThrow()
  })

  it('sends plain HTTP to TLS', async () => {
    const response = await fetch('http://127.0.0.1/api/v1/health?a=1', { redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([
      308,
      'https://127.0.0.1/api/v1/health?a=1'
    ])
  })

  it.each([
    ['https', HTTPS],
    ['http', GATEWAY]
  ])(
    'serves the next request on a connection after a body that was refused halfway, at %s',
    async (_name, door) => {
      const half = 'x'.repeat(750_000)
      const socket = connectTo(door)
      const closed = once(socket, 'close')
      let answers = ''
      socket.setEncoding('latin1').on('data', (text: string) => {
        answers += text
      })
      socket.setTimeout(15_000, () => socket.destroy())
      socket.write(`POST /api/data HTTP/1.1\r\nHost: a\r\nContent-Length: ${2 * half.length}\r\n\r\n${half}`)
      // Whatever is said before the other half is there has been said after these.
      for (let others = 0; others < 5; others += 1) await fetch('http://127.0.0.1:8000/api/v1/health')
      socket.write(`${half}GET /api/v1/health HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
      await closed
      expect([...answers.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status)).toEqual(['401', '200'])
    }
  )

  it('publishes the edge alone, and the gateway to this machine', () => {
    const published = containers.flatMap(({ ports }) => ports)
    expect(new Set(published)).toEqual(new Set(['0.0.0.0:443', '0.0.0.0:80', '127.0.0.1:8000']))
  })

  it('gives no container more than it needs', () => {
    const found = containers.map(({ name, hardening }) => [name, hardening])
    const expected = {
      capabilities: ['ALL'],
      privileged: false,
      readOnly: true,
      noNewPrivileges: true,
      limited: true
    }
    expect(found).toEqual(containers.map(({ name }) => [name, expected]))
    const roots = containers.filter(({ user }) => user === '' || user.startsWith('0'))
    expect(roots.map(({ name }) => name)).toEqual(['fieldgate-docker-proxy'])
  })

  it('lets one container at the socket of the engine, and one at the key of the certificate', () => {
    const with_ = (source: string) =>
      containers
        .filter(({ mounts }) => mounts.some((mount) => mount.includes(source)))
        .map(({ name }) => name)
    expect(with_('docker.sock')).toEqual(['fieldgate-docker-proxy'])
    expect(with_('certificates')).toEqual(['fieldgate-nginx'])
  })

  it('keeps the key to its owner', async () => {
    const key = '/etc/fieldgate/certificates/tls.key'
    expect(await stack.compose('exec', '-T', 'nginx', 'stat', '-c', '%a %U', key)).toBe('600 nginx\n')
  })

  it('lets a service read its own secrets, and no other', async () => {
    const read = (name: string) => stack.compose('exec', '-T', 'records', 'cat', `/run/secrets/${name}`)
    expect(await read('records-service-secret')).toHaveLength(43)
    for (const name of ['records-owner-database-url', 'pipelines-key-pepper', 'postgres-password']) {
      await expect(read(name)).rejects.toThrow('Permission denied')
    }
  })

  it('keeps its secrets out of images, environments and logs', async () => {
    const secrets = await secretsOf(stack)
    expect(secrets.length).toBeGreaterThan(20)
    const { environments, logs, imagesThatHold } = await wholeStack(stack)
    const leaksOf = (text: string) =>
      secrets.filter(({ value }) => text.includes(value)).map(({ name }) => name)
    expect(leaksOf(environments)).toEqual([])
    // The one line that tells the first password.
    expect(leaksOf(logs.replace(/Sign in as admin, with the password \S+:/, ''))).toEqual([])
    expect(await imagesThatHold(secrets.map(({ value }) => value))).toBe(0)
  })

  it('asks the engine for nothing but lists and numbers', async () => {
    const [id] = await stack.containersOf('postgres')
    // Not by fetch, which would tidy the path.
    const ask =
      'const [method, path] = process.argv.slice(1);' +
      "require('node:http').request({ host: 'docker-proxy', port: 2375, method, path }, (answer) => {" +
      ' console.log(answer.statusCode); process.exit()}).end()'
    const statusOf = async (method: string, path: string) =>
      (await stack.compose('exec', '-T', 'host-metrics', 'node', '-e', ask, method, path)).trim()
    expect(await statusOf('GET', '/containers/json')).toBe('200')
    for (const path of [
      `/containers/${id}/json`,
      `/containers/${id}/logs`,
      `/containers/${id}/stats/../json`,
      `/containers/${id}/%2e%2e/json`,
      '//containers/json',
      '/containers/json/../../images/json',
      '/events',
      '/info'
    ]) {
      expect([path, await statusOf('GET', path)]).toEqual([path, '403'])
    }
    expect(await statusOf('POST', '/containers/json')).toBe('403')
  })

  lookForSecrets(stack)

  describe('under attack', () => {
    tryDesync(stack)
    trySlowClients()
    scanTls()
  })

  it('keeps its certificate when every container is made anew', async () => {
    const { fingerprint } = await handshake()
    await stack.compose('up', '--detach', '--wait', '--force-recreate')
    expect((await handshake()).fingerprint).toBe(fingerprint)
  })

  it('takes over a new certificate without a restart', async () => {
    const { fingerprint } = await handshake()
    const startedAt = () => docker('inspect', '--format', '{{.State.StartedAt}}', 'fieldgate-nginx')
    const before = await startedAt()
    await stack.compose(
      'run',
      '--rm',
      '--no-deps',
      'certs',
      'sh',
      '-c',
      'rm /etc/fieldgate/certificates/tls.crt && make-certificate'
    )
    await expect.poll(async () => (await handshake()).fingerprint, { timeout: 30_000 }).not.toBe(fingerprint)
    expect(await startedAt()).toBe(before)
  })

  drillRestore()
})
