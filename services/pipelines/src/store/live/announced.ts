import type { LiveBus, Subject } from '#domain/live/live-bus'
import type { Lock } from '#domain/readings/reading'

type Announcer = Pick<LiveBus, 'announce'>

const subjectOf = ({ lock }: { lock: Lock }): Subject => `readings ${lock.id}`

/** `write`, which also tells of the pipelines that it stored readings of: those whose locks opened. */
export const announced =
  <Item extends { lock: Lock }, Rest extends unknown[], Results extends readonly unknown[]>(
    { announce }: Announcer,
    write: (items: readonly Item[], ...rest: Rest) => Promise<Results>
  ) =>
  async (items: readonly Item[], ...rest: Rest): Promise<Results> => {
    const results = await write(items, ...rest)
    announce(items.filter((_item, i) => results[i] !== undefined).map(subjectOf))
    return results
  }

/** The same for a write of one item. */
export const announcedAlone =
  <Item extends { lock: Lock }, Rest extends unknown[], Result>(
    { announce }: Announcer,
    write: (item: Item, ...rest: Rest) => Promise<Result | undefined>
  ) =>
  async (item: Item, ...rest: Rest): Promise<Result | undefined> => {
    const result = await write(item, ...rest)
    if (result !== undefined) announce([subjectOf(item)])
    return result
  }
