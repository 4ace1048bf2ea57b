import { beforeAll, describe, expect, it } from 'vitest'
import { docker, stackOf } from './compose.ts'
import { useStack } from './use-stack.ts'

const SERVICE = 'host-metrics'
const NO_CAPABILITIES = '0'.repeat(16)
const stack = stackOf(['embedded-gateway'])

interface Inspected {
  HostConfig: { Privileged: boolean; ReadonlyRootfs: boolean; CapAdd: string[] | null; PidMode: string }
  Mounts: Array<{ Type: string; Name?: string; Source: string; RW: boolean }>
}

// Who measures a host is tempted to be its root. This one reads what anybody may read, and no more.
describe('the process that measures the host', () => {
  useStack(stack, SERVICE)
  let inspected: Inspected

  const inside = async (command: string) =>
    (await stack.compose('exec', '-T', SERVICE, 'sh', '-c', command)).trim()

  beforeAll(async () => {
    const [id] = await stack.containersOf(SERVICE)
    ;[inspected] = JSON.parse(await docker('inspect', id!)) as [Inspected]
  })

  it('holds no capability, whichever of its processes is looked at', async () => {
    const held = await inside("grep -hE '^Cap(Inh|Prm|Eff|Bnd|Amb):' /proc/[0-9]*/status")
    const values = held.split('\n').map((line) => line.split('\t')[1])
    expect(values.length).toBeGreaterThanOrEqual(10)
    expect(new Set(values)).toEqual(new Set([NO_CAPABILITIES]))
    expect(inspected.HostConfig).toMatchObject({ Privileged: false, CapAdd: null, PidMode: '' })
  })

  it('can gain none', async () => {
    expect(await inside("grep -h '^NoNewPrivs:' /proc/1/status")).toBe('NoNewPrivs:\t1')
  })

  it('is nobody of note', async () => {
    expect(Number(await inside('id -u'))).toBeGreaterThan(0)
    expect(Number(await inside('id -g'))).toBeGreaterThan(0)
  })

  it('writes nowhere but to memory', async () => {
    expect(inspected.HostConfig.ReadonlyRootfs).toBe(true)
    for (const place of ['/', '/app', '/etc', '/run/secrets']) {
      await expect(inside(`touch ${place}/written`)).rejects.toThrow(
        /Read-only file system|Permission denied/
      )
    }
  })

  it('sees of the host what it measures, to read it, and neither its files nor the socket of the engine', async () => {
    const mounts = inspected.Mounts.map(({ Name, Source, RW }) => [Name ?? Source, RW])
    expect(new Map(mounts as Array<[string, boolean]>)).toEqual(
      new Map([
        ['fieldgate_secrets', false],
        ['/proc', false],
        ['/sys', false],
        ['/etc/hostname', false]
      ])
    )
    expect(await inside('find / -xdev -name docker.sock 2>/dev/null; true')).toBe('')
    // Whoever has the processes of the host in view must not get at its files, or secrets, through them.
    for (const path of ['root/etc/hostname', 'environ', 'cwd/']) {
      await expect(inside(`cat /host/proc/1/${path}`)).rejects.toThrow('Permission denied')
    }
  })

  it('measures all the same', async () => {
    const ask =
      "fetch('http://127.0.0.1:3004/metrics').then((r) => r.text()).then((t) => console.log(t.match(/^fieldgate_host_\\w+/gm).join(' ')))"
    const measured = await inside(`node -e "${ask}"`)
    for (const name of ['cpu_seconds_total', 'memory_available_bytes', 'load1']) {
      expect(measured).toContain(`fieldgate_host_${name}`)
    }
  })
})
