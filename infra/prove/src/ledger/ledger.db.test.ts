import { beforeAll, describe, expect, it } from 'vitest'
import { FAULTS } from './faults/index.ts'
import { LEAST_ACKNOWLEDGED, type Proof, prove } from './prove.ts'

// One fault and one strike: the others take minutes, and are `pnpm prove:ledger`.
describe('what was acknowledged before PostgreSQL was killed', () => {
  let proof: Proof

  beforeAll(async () => {
    const fault = FAULTS.find(({ name }) => name === 'postgres-killed')!
    proof = await prove(fault, { seconds: 1, seed: 1 })
  }, 300_000)

  it('is there afterwards, once, as it was meant, and in the audit', () => {
    const { acknowledged, verdict } = proof
    expect(acknowledged).toBeGreaterThanOrEqual(LEAST_ACKNOWLEDGED)
    expect(Object.entries(verdict).filter(([, found]) => found.length > 0)).toEqual([])
  })

  // A fault that nobody noticed proves nothing.
  it('was written through the outage', () => {
    expect(proof.statuses.get(503)).toBeGreaterThan(0)
  })
})
