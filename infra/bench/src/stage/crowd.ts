import Docker from 'dockerode'

const PREFIX = 'fg-bench-'
const IMAGE = 'busybox:1'
const AT_ONCE = 10

/** Runs so many containers until the stage closes; false where there is no engine to run them. */
export async function startCrowd(size: number, onClose: (stop: () => unknown) => void): Promise<boolean> {
  const docker = new Docker()
  if (
    !(await docker.ping().then(
      () => true,
      () => false
    ))
  )
    return false
  await removeCrowd(docker)
  onClose(() => removeCrowd(docker))
  await pullWhereMissing(docker)
  const names = Array.from({ length: size }, (_, nth) => `${PREFIX}${nth}`)
  await inGroups(names, async (name) => {
    const container = await docker.createContainer({ name, Image: IMAGE, Cmd: ['sleep', 'infinity'] })
    await container.start()
  })
  return true
}

async function pullWhereMissing(docker: Docker): Promise<void> {
  if (
    await docker
      .getImage(IMAGE)
      .inspect()
      .catch(() => undefined)
  )
    return
  const progress = await docker.pull(IMAGE)
  await new Promise((resolve, reject) => {
    docker.modem.followProgress(progress, (error, output) => (error ? reject(error) : resolve(output)))
  })
}

async function removeCrowd(docker: Docker): Promise<void> {
  const ours = await docker.listContainers({ all: true, filters: { name: [PREFIX] } })
  await inGroups(ours, ({ Id }) => docker.getContainer(Id).remove({ force: true }))
}

async function inGroups<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let i = 0; i < items.length; i += AT_ONCE) await Promise.all(items.slice(i, i + AT_ONCE).map(work))
}
