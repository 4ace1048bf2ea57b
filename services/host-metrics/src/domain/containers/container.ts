/** Docker's word for what its check of a container last said; `none`: it has no check. */
export type Health = 'none' | 'starting' | 'healthy' | 'unhealthy'

export interface Container {
  id: string
  /** Without the leading slash that Docker gives it. */
  name: string
  image: string
  /** Docker's word, such as running or exited. */
  state: string
  health: Health
  createdAt: Date
  labels: Readonly<Record<string, string>>
}

/** Numbers as `docker stats` shows them. */
export interface ContainerUsage {
  sampledAt: Date
  /** Of one core: a container that keeps two busy has 200. */
  cpuPercent: number
  cpuSeconds: number
  /** Without the page cache. */
  memoryUsedBytes: number
  memoryLimitBytes: number
  memoryPercent: number
  receivedBytes: number
  sentBytes: number
  readBytes: number
  writtenBytes: number
  pids: number
}

export interface ContainerStats {
  name: string
  usage: ContainerUsage
  /** Docker's own document, as it came: read and written again, its 64-bit numbers would lose digits. */
  document: string
}

const RUNNING = new Set(['running', 'paused', 'restarting'])

/** As `docker ps` understands it. */
export const isRunning = ({ state }: Container): boolean => RUNNING.has(state)
