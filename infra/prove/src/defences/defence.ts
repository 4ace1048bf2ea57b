/** The smallest change that leaves a program that runs, and defends nothing. Paths are from the root. */
export interface Change {
  source: string
  /** Stands in `source` exactly once. */
  text: string
  instead: string
}

/** One defence: how it is switched off, and the test that has to fail then. */
export interface Defence extends Change {
  /** How its row in docs/security-tests.md begins. */
  row: string
  /** What is switched off, in words. */
  without: string
  /** What defends against the same, and has to go with it. */
  also?: readonly Change[]
  test: string
  /** Of vitest, where its test needs a Docker Engine. */
  mode?: 'docker' | 'stack'
  /** The tests of the file that are run, where the others have nothing to do with it and take long. */
  only?: string
}

export const nameOf = ({ row, without }: Defence): string => `${row}: without ${without}`

export const changesOf = (defence: Defence): readonly Change[] => [defence, ...(defence.also ?? [])]
