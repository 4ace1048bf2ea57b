import type { HostSource } from '#domain/hosts/host-metrics'
import { createPortableHostSource } from './portable/portable-host-source.ts'
import { createProcHostSource, type HostPaths } from './proc/proc-host-source.ts'

/** The cheapest source that works on `platform`; `paths` are those of Linux. */
export const createHostSource = (platform: NodeJS.Platform, paths: HostPaths): HostSource =>
  platform === 'linux' ? createProcHostSource(paths) : createPortableHostSource(platform)
