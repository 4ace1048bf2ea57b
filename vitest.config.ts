import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const members = [
  'tools',
  'gateway',
  'infra/backup',
  'infra/bench',
  'infra/init',
  'infra/kubernetes',
  'infra/observability',
  'infra/prove',
  'infra/stack',
  ...['packages', 'services'].flatMap((dir) => readdirSync(dir).map((name) => `${dir}/${name}`))
].filter((root) => existsSync(`${root}/src`))

// Sources, not what was built: the tests need no build, and see no stale one.
const conditions = ['@fieldgate/source']
const testkit = (file: string) => fileURLToPath(new URL(`packages/testkit/src/${file}`, import.meta.url))
const globalSetup = testkit('database/global-setup.ts')
const answers = testkit('answers/watch-answers.ts')

// `vitest run --mode docker` runs the suites that need a Docker Engine, `--mode browser` those that need Chromium,
// `--mode stack` those that bring up docker-compose.yml, `--mode kubernetes` those that need kubectl.
const MODES = ['docker', 'browser', 'stack', 'kubernetes']
const TEST_TIMEOUTS_MS: Readonly<Record<string, number>> = { browser: 120_000, stack: 300_000 }

export default defineConfig(({ mode }) => ({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  // Where global setups run: it has conditions of its own.
  environments: { __vitest__: { resolve: { conditions } } },
  test: {
    // Bounds for a machine under load, not expectations: what is slow is for the bench to say.
    testTimeout: TEST_TIMEOUTS_MS[mode] ?? 30_000,
    // The first start of the stack builds its images.
    hookTimeout: mode === 'stack' ? 900_000 : 60_000,
    // By default one core is left for others, which of two cores is half.
    maxWorkers: '100%',
    // There is one engine, and its containers have names; a browser and a platform take a machine's cores.
    fileParallelism: !MODES.includes(mode),
    projects: members.map((root) => ({
      extends: true,
      test: {
        name: root,
        root,
        include: [MODES.includes(mode) ? `src/**/*.${mode}.test.ts` : 'src/**/*.test.ts'],
        exclude: MODES.includes(mode) ? [] : MODES.map((other) => `src/**/*.${other}.test.ts`),
        globalSetup: ['tools', 'infra/kubernetes', 'infra/stack'].includes(root) ? [] : [globalSetup],
        setupFiles: root.startsWith('services/') ? [answers] : []
      }
    }))
  }
}))
