import type { Stage, StageOptions } from '../stage/stage.ts'

/** Something that happens to platforms. */
export interface Fault {
  name: string
  /** Where it strikes: at a platform of services, or at one process that is all of them. */
  on: 'services' | 'standalone'
  /** How long it stays, once it has struck. */
  lastsMs: number
  /** In what time each service acknowledges writes again, counted from the last one before. */
  budgetMs: number
  /** What it needs of the machine and is not there; undefined: it can be made here. */
  missing?: () => string | undefined
  arm: (directory: string) => Armed | Promise<Armed>
}

export interface Armed {
  options?: Partial<StageOptions>
  strike: (stage: Stage) => unknown
  /** Undoes what does not pass by itself. */
  recover?: (stage: Stage) => unknown
  disarm?: () => unknown
}

/** What is missing to all but root. */
export const noRightToMount = (): string | undefined =>
  process.getuid?.() === 0 ? undefined : 'the right to mount'
