import type { Defence } from '../defence.ts'
import { AMOUNTS } from './amounts.ts'
import { BODIES } from './bodies.ts'
import { CONTAINERS } from './containers.ts'
import { EDGE } from './edge.ts'
import { FAULTS } from './faults.ts'
import { OUTWARD } from './outward.ts'
import { REACH } from './reach.ts'
import { RUNNING } from './running.ts'
import { SIGN_INS } from './sign-ins.ts'
import { TELLING } from './telling.ts'
import { TOKENS } from './tokens.ts'

/** All of them, in the order of docs/security-tests.md. */
export const DEFENCES: readonly Defence[] = [
  ...TOKENS,
  ...SIGN_INS,
  ...REACH,
  ...BODIES,
  ...EDGE,
  ...OUTWARD,
  ...TELLING,
  ...AMOUNTS,
  ...RUNNING,
  ...CONTAINERS,
  ...FAULTS
]
