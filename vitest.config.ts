import { existsSync, readdirSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const members = [
  'tools',
  'gateway',
  ...['packages', 'services'].flatMap((dir) => readdirSync(dir).map((name) => `${dir}/${name}`))
].filter((root) => existsSync(`${root}/src`))

// `vitest run --mode docker` runs the suites that need a Docker Engine, and no other.
export default defineConfig(({ mode }) => ({
  resolve: { conditions: ['@fieldgate/source'] },
  ssr: { resolve: { conditions: ['@fieldgate/source'] } },
  test: {
    projects: members.map((root) => ({
      extends: true,
      test: {
        name: root,
        root,
        include: [mode === 'docker' ? 'src/**/*.docker.test.ts' : 'src/**/*.test.ts'],
        exclude: mode === 'docker' ? [] : ['src/**/*.docker.test.ts'],
        globalSetup:
          root === 'tools'
            ? []
            : [`${'../'.repeat(root.split('/').length)}packages/testkit/src/database/global-setup.ts`]
      }
    }))
  }
}))
