import type { OpenApi } from '../open-api.ts'
import { faultsBy, follow, type FoundSchema as Row, requiring, type SchemaPath } from './schema-faults.ts'

/** Tells what of a table, in CSV or NDJSON, is not as the list has it that the schema at a path describes. */
type RowCheck = (path: SchemaPath, type: string, body: string) => string | undefined

const isColumn = (member: string): boolean => member !== 'links'

/** The table of a list has its members as columns, but for links; with `fields` it may have fewer. */
export function createRowCheck(document: OpenApi, { isSparse }: { isSparse: boolean }): RowCheck {
  const isAsked = (member: string) => !isSparse && isColumn(member)
  const faultAt = faultsBy(requiring(document, isAsked))

  function lineFault(line: string, rows: readonly Row[]): string | undefined {
    const value = JSON.parse(line) as unknown
    const faults = rows.map(({ path }) => faultAt(path, value))
    return faults.includes(undefined) ? undefined : `${faults[0]} in ${line}`
  }

  function headerFault(header: string, rows: readonly Row[]): string | undefined {
    const columns = header.split(',')
    const isOf = ({ schema: { properties = {}, required = [] } }: Row) =>
      columns.every((column) => Object.hasOwn(properties, column)) &&
      required.filter(isAsked).every((member) => columns.includes(member))
    return rows.some(isOf) ? undefined : `its columns are ${header}`
  }

  return (path, type, body) => {
    const rows = rowsAt(path, document)
    const lines = body.split(/\r?\n/)
    if (type === 'text/csv') return headerFault(lines[0]!, rows)
    return lines
      .filter((line) => line !== '')
      .map((line) => lineFault(line, rows))
      .find((fault) => fault !== undefined)
  }
}

/** The schemas a row may have: one for each kind of list that the route may answer with; what is none has no rows. */
function rowsAt(path: SchemaPath, document: OpenApi): Row[] {
  const list = follow(path, document)
  const lists = list.schema.anyOf?.map((_, at) => follow([...list.path, 'anyOf', at], document)) ?? [list]
  const withRows = lists.filter(({ schema }) => schema.properties?.items)
  return withRows.map((each) => {
    const items = follow([...each.path, 'properties', 'items'], document)
    return follow([...items.path, 'items'], document)
  })
}
