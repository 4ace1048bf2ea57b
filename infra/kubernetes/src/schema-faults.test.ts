import { describe, expect, it } from 'vitest'
import { schemaFaults } from './schema-faults.ts'

const claim = (spec: Record<string, unknown>) => ({
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'uploads' },
  spec
})

describe('schemaFaults', () => {
  it('finds none in what Kubernetes knows', () => {
    expect(schemaFaults([claim({ accessModes: ['ReadWriteOnce'] })])).toEqual([])
  })

  it.each([
    ['a field that does not exist', { accessMode: ['ReadWriteOnce'] }],
    ['a value of another type', { accessModes: 'ReadWriteOnce' }]
  ])('finds %s', (_what, spec) => {
    expect(schemaFaults([claim(spec)])).toHaveLength(1)
  })
})
