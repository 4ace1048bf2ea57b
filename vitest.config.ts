import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const members = [
  'tools',
  'gateway',
  ...['packages', 'services'].flatMap((dir) => readdirSync(dir).map((name) => `${dir}/${name}`))
].filter((root) => existsSync(`${root}/src`))

// Sources, not what was built: the tests need no build, and see no stale one.
const conditions = ['@fieldgate/source']
const globalSetup = fileURLToPath(new URL('packages/testkit/src/database/global-setup.ts', import.meta.url))

// `vitest run --mode docker` runs the suites that need a Docker Engine, and no other.
export default defineConfig(({ mode }) => ({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  // Where global setups run: it has conditions of its own.
  environments: { __vitest__: { resolve: { conditions } } },
  test: {
    // Bounds for a machine under load, not expectations: what is slow is for the bench to say.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // There is one engine, and its containers have names.
    fileParallelism: mode !== 'docker',
    projects: members.map((root) => ({
      extends: true,
      test: {
        name: root,
        root,
        include: [mode === 'docker' ? 'src/**/*.docker.test.ts' : 'src/**/*.test.ts'],
        exclude: mode === 'docker' ? [] : ['src/**/*.docker.test.ts'],
        globalSetup: root === 'tools' ? [] : [globalSetup]
      }
    }))
  }
}))
