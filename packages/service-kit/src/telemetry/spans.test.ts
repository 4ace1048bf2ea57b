import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const PROGRAM = `
  import { registerHooks } from 'node:module'
  let loaded = 0
  registerHooks({
    load(url, context, next) {
      if (url.includes('@opentelemetry/sdk-trace/')) loaded++
      return next(url, context)
    }
  })
  const { createApp } = await import('../app.ts')
  await createApp({ name: 'test' })
  console.log(loaded)
`

const modulesLoaded = (env: Record<string, string>) =>
  Number(
    execFileSync(
      process.execPath,
      ['--conditions=@fieldgate/source', '--input-type=module', '--eval', PROGRAM],
      { cwd: fileURLToPath(new URL('.', import.meta.url)), env, encoding: 'utf8' }
    )
  )

it('loads OpenTelemetry where spans have a place to go, and nothing of it elsewhere', () => {
  expect(modulesLoaded({})).toBe(0)
  expect(modulesLoaded({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' })).toBeGreaterThan(10)
})
