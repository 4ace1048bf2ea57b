import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { docker, type Stack } from './compose.ts'

export interface Container {
  name: string
  user: string
  /** `address:port` of this machine, IPv4. */
  ports: string[]
  /** Where its mounts come from: names of volumes, and paths. */
  mounts: string[]
  hardening: {
    capabilities: string[]
    privileged: boolean
    readOnly: boolean
    noNewPrivileges: boolean
    limited: boolean
  }
}

interface Inspected {
  Name: string
  Image: string
  Config: { User: string; Env: string[] }
  Mounts: Array<{ Name?: string; Source: string }>
  NetworkSettings: { Ports: Record<string, Array<{ HostIp: string; HostPort: string }> | null> }
  HostConfig: {
    CapDrop: string[] | null
    Privileged: boolean
    ReadonlyRootfs: boolean
    SecurityOpt: string[] | null
    Memory: number
    PidsLimit: number | null
  }
}

async function inspect(stack: Stack, ...scope: string[]): Promise<Inspected[]> {
  const ids = (await stack.compose('ps', '--quiet', ...scope)).split('\n').filter(Boolean)
  return JSON.parse(await docker('inspect', ...ids)) as Inspected[]
}

/** The containers that run, as the engine sees them. */
export async function running(stack: Stack): Promise<Container[]> {
  const inspected = await inspect(stack)
  return inspected.map(({ Name, Config, Mounts, NetworkSettings, HostConfig }) => ({
    name: Name.slice(1),
    user: Config.User,
    ports: Object.values(NetworkSettings.Ports)
      .flatMap((bindings) => bindings ?? [])
      .filter(({ HostIp }) => !HostIp.includes(':'))
      .map(({ HostIp, HostPort }) => `${HostIp}:${HostPort}`),
    mounts: Mounts.map((mount) => mount.Name ?? mount.Source),
    hardening: {
      capabilities: HostConfig.CapDrop ?? [],
      privileged: HostConfig.Privileged,
      readOnly: HostConfig.ReadonlyRootfs,
      noNewPrivileges: (HostConfig.SecurityOpt ?? []).includes('no-new-privileges:true'),
      limited: HostConfig.Memory > 0 && (HostConfig.PidsLimit ?? 0) > 0
    }
  }))
}

/** Every secret of the stack: those in its volume, and the key of its certificate. */
export async function secretsOf(stack: Stack): Promise<Array<{ name: string; value: string }>> {
  const read =
    'for (const f of fs.readdirSync("/run/secrets")) console.log(f, fs.readFileSync("/run/secrets/"+f,"utf8").trim())'
  const listed = await stack.compose('run', '--rm', '--no-deps', '-T', 'init', 'node', '-e', read)
  const key = await stack.compose('exec', '-T', 'nginx', 'cat', '/etc/fieldgate/certificates/tls.key')
  return [
    ...listed
      .trim()
      .split('\n')
      .map((line) => ({ name: line.split(' ')[0]!, value: /[\w-]{43}/.exec(line)![0] })),
    { name: 'tls.key', value: key.split('\n')[1]! }
  ]
}

/** All that the stack shows to whoever may look at the engine. */
export async function wholeStack(stack: Stack) {
  const inspected = await inspect(stack, '--all')
  const images = [...new Set(inspected.map(({ Image }) => Image))]
  const histories = await Promise.all(images.map((image) => docker('history', '--no-trunc', image)))
  return {
    environments: JSON.stringify(inspected.map(({ Config }) => Config)) + histories.join('\n'),
    logs: await stack.compose('logs', '--no-color'),
    imagesThatHold: (needles: string[]) => occurrences(images, needles)
  }
}

/** How many lines of all layers of `images`, one after the other, hold one of `needles`. */
async function occurrences(images: string[], needles: string[]): Promise<number> {
  const save = spawn('docker', ['save', ...images], { stdio: ['ignore', 'pipe', 'inherit'] })
  const search = spawn('grep', ['-a', '-c', '-F', needles.join('\n')], {
    stdio: [save.stdout, 'pipe', 'inherit']
  })
  let counted = ''
  search.stdout.on('data', (chunk: Buffer) => {
    counted += chunk
  })
  await once(search, 'close')
  return Number(counted)
}
