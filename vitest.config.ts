import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const members = [
  'tools',
  'gateway',
  ...['packages', 'services'].flatMap((dir) => readdirSync(dir).map((name) => `${dir}/${name}`))
].filter((root) => existsSync(`${root}/src`))

const globalSetup = fileURLToPath(new URL('packages/testkit/src/database/global-setup.ts', import.meta.url))

// `vitest run --mode docker` runs the suites that need a Docker Engine, and no other.
export default defineConfig(({ mode }) => ({
  resolve: { conditions: ['@fieldgate/source'] },
  ssr: { resolve: { conditions: ['@fieldgate/source'] } },
  test: {
    // Bounds for a machine under load, not expectations: what is slow is for the bench to say.
    testTimeout: 30_000,
    hookTimeout: 60_000,
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
