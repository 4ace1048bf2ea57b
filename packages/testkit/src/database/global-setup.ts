import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { createTemplate, type Template } from './test-database.ts'
import { useTestServer } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string
    databaseTemplate: Template
  }
}

/** Runs once for each project: sees to the server, and migrates the template that the project's suites clone. */
export async function setup(project: TestProject): Promise<() => void> {
  const server = await useTestServer()
  project.provide('databaseServer', server.url)
  const migrations = join(project.config.root, 'drizzle')
  if (existsSync(migrations)) {
    project.provide(
      'databaseTemplate',
      await createTemplate(server.url, basename(project.config.root), migrations)
    )
  }
  return server.stop
}
