import type { Auditor } from '@fieldgate/audit'
import type { DatabaseHandle } from '@fieldgate/db'
import { v7 as uuidv7 } from 'uuid'
import { createCommands } from './domain/commands/commands.ts'
import type { LiveBus } from './domain/live/live-bus.ts'
import { createLiveReadings } from './domain/live/live-readings.ts'
import type { KeyHasher } from './domain/pipelines/key-hasher.ts'
import type { Registry } from './domain/pipelines/registry.ts'
import { createCommandLeases } from './store/commands/command-leases.ts'
import { createCommandStore } from './store/commands/command-store.ts'
import { createLiveStore } from './store/live/live-store.ts'

interface Parts {
  registry: Registry
  auditor: Auditor
  bus: LiveBus
  hashOf: KeyHasher
}

/** What is told as it happens: readings to those who follow, commands to devices. */
export function createLiveUseCases(database: DatabaseHandle, { registry, auditor, bus, hashOf }: Parts) {
  const store = { ...createCommandStore(database, auditor), ...createCommandLeases(database) }
  return {
    live: createLiveReadings({ store: createLiveStore(database), bus, hashOf }),
    commands: createCommands({ registry, store, bus, newId: () => uuidv7(), now: () => new Date() })
  }
}
