import { AppError } from '@fieldgate/errors'

/** The members that `fields=id,state` keeps, in the order of `known`; refuses a name that is not among them. */
export function readFields(
  fields: string | undefined,
  known: readonly string[]
): readonly string[] | undefined {
  if (fields === undefined) return undefined
  const names = fields.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new AppError('invalid', 'field_unknown', `"${unknown}" is not one of ${known.join(', ')}.`)
  return known.filter((name) => names.includes(name))
}

/** `item` with `names` alone. */
export const pick = (item: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)))
