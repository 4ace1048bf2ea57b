import { everyItem, type Fieldgate, unwrap } from '@fieldgate/sdk'
import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { connect } from '../platform.ts'
import { download } from '../transfer/download.ts'
import { GATEWAY_TYPES, gatewayOf } from '../transfer/gateway-rows.ts'
import { readRows } from '../transfer/read-rows.ts'
import { type Target, upload } from '../transfer/upload.ts'
import { type ExportOptions, exportOptions, type ImportOptions, importOptions } from './transfer-options.ts'

const COLUMNS = [
  'id',
  'name',
  'description',
  'location',
  'tags',
  'metadata',
  'expectedIntervalSeconds',
  'devices',
  'state',
  'lastSeenAt',
  'createdAt',
  'updatedAt'
]

/** Gateways in and out, many at once. */
export function addGatewayTransfers(gateways: Command, context: Context): void {
  const load = gateways
    .command('import')
    .description('make and change gateways; also from a data.json or a DynamoDB export of the original')
    .argument('<file>')
    .option('--dry-run', 'tell what would become of each row, and change nothing')
  for (const option of importOptions()) load.addOption(option)
  load.action(async (file: string, { as, resume, dryRun = false }: ImportOptions & { dryRun?: boolean }) => {
    const target = gatewayTarget(await connect(context), dryRun)
    await upload(context, { rows: readRows({ file, form: as, types: GATEWAY_TYPES }), target, resume })
  })

  const save = gateways.command('export').description('all gateways with their devices')
  for (const option of exportOptions()) save.addOption(option)
  save.action(async ({ as, output }: ExportOptions) => {
    const fieldgate = await connect(context)
    const path = '/api/v1/gateways'
    const counted = await unwrap(fieldgate.GET(path, { params: { query: { limit: 1, include: 'total' } } }))
    const rows = everyItem((cursor) =>
      unwrap(
        fieldgate.GET(path, { params: { query: { limit: 500, sort: 'id', ...(cursor && { cursor }) } } })
      )
    )
    await download(context, { rows, form: as, columns: COLUMNS, total: counted.page.total, file: output })
  })
}

const gatewayTarget = (fieldgate: Fieldgate, dryRun: boolean): Target => ({
  name: dryRun ? 'gateways, rehearsed' : 'gateways',
  chunkRows: 500,
  map: gatewayOf,
  async send(items, key) {
    const { items: results } = await unwrap(
      fieldgate.POST('/api/v1/gateways:import', {
        params: { query: { dryRun } },
        headers: { 'idempotency-key': key },
        body: { items: items as never }
      })
    )
    return results
      .filter(({ status }) => status === 'invalid')
      .map(({ row, errors }) => ({
        index: row - 1,
        reason: errors.map(({ pointer, detail }) => `${pointer} ${detail}`.trim()).join('; ')
      }))
  }
})
