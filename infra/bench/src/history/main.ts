import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '@fieldgate/db'
import { startEmbeddedPostgres } from '@fieldgate/embedded-postgres'
import { createPipelinesDatabase } from '../stage/pipelines-database.ts'
import { type Loaded, loadHistory } from './load.ts'
import { type Answer, answer, questionsTo } from './queries.ts'

/** No more than so many times what was measured first. */
const BAR = 3

const directory = mkdtempSync(join(tmpdir(), 'fieldgate-history-'))
// As root, PostgreSQL's own account has to get in; temporary folders are closed to it.
chmodSync(directory, 0o755)
const server = await startEmbeddedPostgres({ directory: join(directory, 'postgres') })
try {
  const { ownerUrl, appUrl } = await createPipelinesDatabase(server.url, 'history')
  const app = openDatabase(appUrl, { max: 1 })
  const loaded = await loadHistory(ownerUrl, app)
  const answers = await answer(app, questionsTo(app, loaded.end))
  await app.close()
  process.stdout.write(reportOf(loaded, answers))
  if (answers.some((one) => faultsOf(one).length > 0)) process.exitCode = 1
} finally {
  server.stop()
  rmSync(server.dataDirectory, { recursive: true, force: true })
  rmSync(directory, { recursive: true, force: true })
}

function faultsOf({ statementMs, referenceMs, maxPartitions, plan }: Answer): string[] {
  return [
    ...(statementMs > BAR * referenceMs ? ['slow'] : []),
    ...(plan.partitions.length > maxPartitions ? [`touches ${plan.partitions.join(', ')}`] : []),
    ...plan.unindexed.map((partition) => `reads ${partition} without an index`)
  ]
}

function reportOf(
  { readings, sizeBytes, loadSeconds, rollupSeconds }: Loaded,
  answers: readonly Answer[]
): string {
  const rows = answers.map((one) => {
    const { name, statementMs, callMs, plan, referenceMs } = one
    const figures = [statementMs, BAR * referenceMs, callMs].map((ms) => ms.toFixed(2))
    return `| ${[name, ...figures, plan.partitions.join(', '), faultsOf(one).join('; ') || 'met'].join(' | ')} |`
  })
  return `${(readings / 1e6).toFixed(1)} M readings, ${(sizeBytes / readings).toFixed(0)} B each with the index; loaded in ${loadSeconds.toFixed(0)} s, rolled up in ${rollupSeconds.toFixed(0)} s (${(readings / rollupSeconds).toFixed(0)}/s).

| query (medians) | in PostgreSQL, ms | bar, ms | as the service calls it, ms | partitions touched | |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`
}
