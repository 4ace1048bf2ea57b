import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Manifest } from './manifests.ts'

// Below this folder, so that the compiler finds the types where this package does.
const FOLDER = fileURLToPath(new URL('../', import.meta.url))
const TSC = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')))
const OPTIONS = [
  '--ignoreConfig',
  '--noEmit',
  '--strict',
  '--skipLibCheck',
  '--module',
  'nodenext',
  '--types',
  ''
]

/** Kubernetes' own, or those of the operator that looks after PostgreSQL. */
const typesOf = (apiVersion: string): string =>
  apiVersion.includes('cnpg.io')
    ? `@kubernetes-models/cloudnative-pg/${apiVersion}`
    : `kubernetes-models/${apiVersion}`

/**
 * What is wrong with `manifests` by the types that are made of Kubernetes' own API document. The compiler is asked
 * because it refuses what a schema lets pass: a field that does not exist.
 */
export function schemaFaults(manifests: readonly Manifest[]): string[] {
  const scratch = mkdtempSync(join(FOLDER, '.manifests-'))
  try {
    const file = join(scratch, 'manifests.mts')
    const typed = manifests.map(
      ({ apiVersion, kind, ...rest }, i) =>
        `const m${i}: import('${typesOf(apiVersion)}').I${kind} = ` +
        `${JSON.stringify({ apiVersion, kind, ...rest }, null, 2)} // ${rest.metadata.name}`
    )
    writeFileSync(file, `${typed.join('\n')}\nexport {}\n`)
    const { stdout, status } = spawnSync(process.execPath, [TSC, ...OPTIONS, file], {
      cwd: scratch,
      encoding: 'utf8'
    })
    return status === 0 ? [] : stdout.split('\n').filter((line) => line.includes('error'))
  } finally {
    rmSync(scratch, { recursive: true })
  }
}
