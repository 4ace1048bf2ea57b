import { everyItem, type Fieldgate, unwrap } from '@fieldgate/sdk'
import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { connect } from '../platform.ts'
import { download } from '../transfer/download.ts'
import { readRows } from '../transfer/read-rows.ts'
import { isKeyOfOriginal, RECORD_COLUMNS, RECORD_TYPES, recordOf } from '../transfer/record-rows.ts'
import { type Target, upload } from '../transfer/upload.ts'
import { type ExportOptions, exportOptions, type ImportOptions, importOptions } from './transfer-options.ts'

/** Records in and out, many at once. */
export function addRecordTransfers(records: Command, context: Context): void {
  const load = records
    .command('import')
    .description('make records; also from the table of the original, as CSV or as a plain pg_dump')
    .argument('<file>')
  for (const option of importOptions()) load.addOption(option)
  load.action(async (file: string, { as, resume }: ImportOptions) => {
    const target = recordTarget(await connect(context))
    await upload(context, { rows: readRows({ file, form: as, types: RECORD_TYPES }), target, resume })
  })

  const save = records.command('export').description('all records')
  for (const option of exportOptions()) save.addOption(option)
  save.action(async ({ as, output }: ExportOptions) => {
    const fieldgate = await connect(context)
    const path = '/api/v1/records'
    const counted = await unwrap(fieldgate.GET(path, { params: { query: { limit: 1, include: 'total' } } }))
    const rows = everyItem((cursor) =>
      unwrap(fieldgate.GET(path, { params: { query: { limit: 500, ...(cursor && { cursor }) } } }))
    )
    await download(context, {
      rows,
      form: as,
      columns: RECORD_COLUMNS,
      total: counted.page.total,
      file: output
    })
  })
}

const recordTarget = (fieldgate: Fieldgate): Target => ({
  name: 'records',
  chunkRows: 500,
  map: (row) => (isKeyOfOriginal(row) ? undefined : recordOf(row)),
  leftOut: 'they are API keys of the original. Their owners draw new ones, at /api/generate_key/<username>.',
  async send(items, key) {
    const { items: results } = await unwrap(
      fieldgate.POST('/api/v1/records:batch', {
        params: { query: { atomic: 'false' } },
        headers: { 'idempotency-key': key },
        body: { items: items as never }
      })
    )
    return results.flatMap(({ row, errors }) =>
      errors
        ? [
            {
              index: row,
              reason: errors.map(({ pointer, detail }) => `${pointer} ${detail}`.trim()).join('; ')
            }
          ]
        : []
    )
  }
})
