import type { DatabaseHandle } from '@fieldgate/db'

interface Statement {
  text: string
  values: readonly unknown[]
}

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Actual Loops': number
  Plans?: Node[]
}

export interface Plan {
  planningMs: number
  executionMs: number
  /** The partitions that were not left out. */
  partitions: readonly string[]
  /** Those of them that were read without an index. */
  unindexed: readonly string[]
}

/** Keeps what is sent through `pool`, for the statements that are explained are to be those of the service. */
export function recordStatements(pool: DatabaseHandle['pool']): Statement[] {
  const statements: Statement[] = []
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>
  Object.assign(pool, {
    query(asked: string | { text: string }, values: unknown[] = []) {
      statements.push({ text: typeof asked === 'string' ? asked : asked.text, values })
      return query(asked, values)
    }
  })
  return statements
}

export async function explain({ pool }: DatabaseHandle, { text, values }: Statement): Promise<Plan> {
  const { rows } = await pool.query<{
    'QUERY PLAN': [{ Plan: Node; 'Planning Time': number; 'Execution Time': number }]
  }>(`explain (analyze, buffers, timing off, format json) ${text}`, [...values])
  const [{ Plan: root, 'Planning Time': planningMs, 'Execution Time': executionMs }] = rows[0]!['QUERY PLAN']
  const scans = scansOf(root)
  return {
    planningMs,
    executionMs,
    partitions: [...new Set(scans.map((node) => node['Relation Name']!))],
    unindexed: scans
      .filter((node) => !/^(Index|Bitmap)/.test(node['Node Type']))
      .map((node) => node['Relation Name']!)
  }
}

/** The scans of partitions that were executed. */
function scansOf(node: Node): Node[] {
  const below = (node.Plans ?? []).flatMap(scansOf)
  return node['Actual Loops'] > 0 && /_\d{6,8}$/.test(node['Relation Name'] ?? '') ? [node, ...below] : below
}
