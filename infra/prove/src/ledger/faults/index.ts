import { DATABASE_FAULTS } from './database.ts'
import type { Fault } from './fault.ts'
import { PROCESS_FAULTS } from './processes.ts'
import { SURROUNDING_FAULTS } from './surroundings.ts'

export const FAULTS: readonly Fault[] = [...PROCESS_FAULTS, ...DATABASE_FAULTS, ...SURROUNDING_FAULTS]
