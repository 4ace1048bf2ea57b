import { statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { Filesystem } from '#domain/hosts/host-reading'

export interface Mount {
  device: string
  mountPoint: string
  type: string
}

/**
 * The mounts of /proc/1/mounts that lie on a local device, one a device. A network's would stall whoever asks it
 * for its space while it is away; an image behind a loop is always full.
 */
export function parseMounts(mounts: string): Mount[] {
  const found = new Map<string, Mount>()
  for (const line of mounts.split('\n')) {
    const [device, mountPoint, type] = line.split(' ').map(plain)
    if (!device?.startsWith('/dev/') || device.startsWith('/dev/loop') || !mountPoint || !type) continue
    const other = found.get(device)
    // A device mounted twice is known by the place nearest to the root.
    if (!other || mountPoint.length < other.mountPoint.length) found.set(device, { device, mountPoint, type })
  }
  return [...found.values()]
}

/** How full each is; `root` is where the host's root is seen. One that cannot be asked is left out. */
export async function filesystemsOf(mounts: readonly Mount[], root: string): Promise<Filesystem[]> {
  const asked = await Promise.allSettled(mounts.map((mount) => filesystemOf(mount, root)))
  return asked.filter((answer) => answer.status === 'fulfilled').map(({ value }) => value)
}

async function filesystemOf(mount: Mount, root: string): Promise<Filesystem> {
  const { bsize, blocks, bfree, bavail } = await statfs(join(root, mount.mountPoint))
  return {
    ...mount,
    sizeBytes: blocks * bsize,
    usedBytes: (blocks - bfree) * bsize,
    availableBytes: bavail * bsize
  }
}

/** A blank and the like stand there as octal digits. */
const plain = (field: string): string =>
  field.replace(/\\([0-7]{3})/g, (_match, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)))
