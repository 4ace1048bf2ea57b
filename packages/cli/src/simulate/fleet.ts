import { type Fieldgate, unwrap } from '@fieldgate/sdk'

export interface Member {
  id: string
  key: string
}

/** So many calls are under way at a time: a fleet is made quickly, and nobody else waits for it. */
const LANES = 8

/** Makes pipelines called `<prefix>-1` and so on; those that stand when `signal` aborts are given. */
export async function makeFleet(
  fieldgate: Fieldgate,
  { devices, prefix, signal }: { devices: number; prefix: string; signal: AbortSignal }
): Promise<Member[]> {
  const members: Member[] = []
  const numbers = Array.from({ length: devices }, (_, index) => index + 1)
  await inLanes(numbers, async (number) => {
    if (signal.aborted) return
    const body = { label: `${prefix}-${number}` }
    const { id, key } = await unwrap(fieldgate.POST('/api/v1/pipelines', { body }))
    members.push({ id, key })
  })
  return members
}

export const removeFleet = (fieldgate: Fieldgate, members: readonly Member[]): Promise<void> =>
  inLanes(members, async ({ id }) => {
    await unwrap(fieldgate.DELETE('/api/v1/pipelines/{id}', { params: { path: { id } } }))
  })

async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values()
  const lane = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}
