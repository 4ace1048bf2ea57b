import { type Container, type Health, isRunning } from './container.ts'

export type Happening = 'start' | 'die' | 'oom' | 'health'

/** Something that happened to a container. */
export interface ContainerNews {
  containerId: string
  containerName: string
  image: string
  happening: Happening
  /** The exit code of one that died where the engine told it, or the new health. */
  detail: string | null
  occurredAt: Date
}

type Known = Pick<Container, 'id' | 'name' | 'image' | 'health'>

export type ContainerWatch = ReturnType<typeof createContainerWatch>

/**
 * Tells what happens to containers: from the engine's events where it gives them, and else from one list to the
 * next. A list knows of no exit code and no kill for want of memory, and not of one that was back before it came.
 */
export function createContainerWatch(tell: (news: ContainerNews) => void, now: () => Date) {
  let known: Map<string, Known> | undefined
  let isHearing = false
  /** Those that events have spoken of since they began: what a list says of these may be older. */
  const heard = new Set<string>()
  const starts = new Map<string, number>()

  function noteStart(id: string): void {
    starts.set(id, (starts.get(id) ?? 0) + 1)
  }

  function tellChange({ id, name, image }: Known, happening: Happening, detail: string | null = null): void {
    if (happening === 'start') noteStart(id)
    tell({ containerId: id, containerName: name, image, happening, detail, occurredAt: now() })
  }

  function compare(before: ReadonlyMap<string, Known>, running: ReadonlyMap<string, Known>): void {
    for (const container of before.values()) {
      if (!running.has(container.id) && !heard.has(container.id)) tellChange(container, 'die')
    }
    for (const container of running.values()) {
      if (heard.has(container.id)) continue
      const earlier = before.get(container.id)
      if (!earlier) tellChange(container, 'start')
      if (hasNewHealth(earlier?.health, container.health)) tellChange(container, 'health', container.health)
    }
  }

  return {
    /** Events come from now on; the first list behind this tells what was missed before. */
    beginHearing(): void {
      heard.clear()
    },

    endHearing(): void {
      isHearing = false
      heard.clear()
    },

    hear(news: ContainerNews): void {
      const { containerId: id, containerName: name, image, happening, detail } = news
      heard.add(id)
      if (happening === 'start') noteStart(id)
      if (happening === 'start') known?.set(id, { id, name, image, health: 'none' })
      if (happening === 'health') known?.set(id, { id, name, image, health: detail as Health })
      if (happening === 'die') known?.delete(id)
      tell(news)
    },

    /** `hearing`: events tell what happens from here on. */
    see(containers: readonly Container[], { hearing }: { hearing: boolean }): void {
      const running = new Map(containers.filter(isRunning).map((container) => [container.id, container]))
      // What ran already when it was first seen has started once.
      if (!known) for (const id of running.keys()) noteStart(id)
      else if (!isHearing) compare(known, running)
      known = new Map(running)
      isHearing = hearing
      heard.clear()
      const listed = new Set(containers.map(({ id }) => id))
      for (const id of starts.keys()) if (!listed.has(id)) starts.delete(id)
    },

    restarts: (id: string): number => Math.max(0, (starts.get(id) ?? 0) - 1)
  }
}

/** A check that has not said anything yet is no news. */
const hasNewHealth = (before: Health | undefined, after: Health): boolean =>
  (after === 'healthy' || after === 'unhealthy') && before !== after
