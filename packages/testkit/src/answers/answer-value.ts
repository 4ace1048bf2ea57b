import { readXml, valueOfXml } from '@fieldgate/representations'
import { type OpenApi, type Schema, schemaOf } from '../open-api.ts'

/** What an answer in JSON or XML says, by the schema that the document gives for it. */
export async function valueOfAnswer(
  type: string,
  body: string,
  schema: Schema,
  document: OpenApi
): Promise<unknown> {
  if (type.endsWith('json')) return JSON.parse(body)
  const root = await readXml(body)
  const branches = (schema.anyOf ?? [schema]).map((branch) => schemaOf(branch, document))
  const branch = branches.find(({ xml }) => xml?.name === root.name)
  if (!branch) throw new Error(`<${root.name}> is not its root`)
  return valueOfXml(root, branch, (name) => document.components.schemas[name])
}
