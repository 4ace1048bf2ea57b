import type { HostSource } from '#domain/host-metrics'
import { createPortableHostSource } from './portable-host-source.ts'
import { createProcHostSource } from './proc-host-source.ts'

/** The cheapest source that works on `platform`; `proc` is where its /proc is seen. */
export const createHostSource = (platform: NodeJS.Platform, proc: string): HostSource =>
  platform === 'linux' ? createProcHostSource(proc) : createPortableHostSource()
