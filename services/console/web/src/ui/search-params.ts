// What stands in an address was typed by anybody: a member that is not as it should be is as if it were not there.

type Raw = Readonly<Record<string, unknown>>

/** The text of a member, if it is one. */
export function textIn<K extends string>(raw: Raw, name: K): { [key in K]?: string } {
  const value = raw[name]
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text !== '' ? ({ [name]: text } as { [key in K]?: string }) : {}
}

/** The member, if it is one of these. */
export function choiceIn<K extends string, T extends string | boolean>(
  raw: Raw,
  name: K,
  choices: readonly T[]
): { [key in K]?: T } {
  const value = raw[name] as T
  return choices.includes(value) ? ({ [name]: value } as { [key in K]?: T }) : {}
}

/** Those of a member's values that are among these. */
export function choicesIn<K extends string, T extends string>(
  raw: Raw,
  name: K,
  choices: readonly T[]
): { [key in K]?: T[] } {
  const values = [raw[name]].flat().filter((value): value is T => choices.includes(value as T))
  return values.length > 0 ? ({ [name]: values } as { [key in K]?: T[] }) : {}
}

/** A member's values that are texts, each once. */
export function textsIn<K extends string>(raw: Raw, name: K): { [key in K]?: string[] } {
  const values = [raw[name]].flat().flatMap((value) => textIn({ value }, 'value').value ?? [])
  return values.length > 0 ? ({ [name]: [...new Set(values)] } as { [key in K]?: string[] }) : {}
}

/** Without the members that are undefined: they are not to stand in the address. */
export const definedOf = <T extends object>(search: T): { [name in keyof T]: Exclude<T[name], undefined> } =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    [name in keyof T]: Exclude<T[name], undefined>
  }

/** The number of a member, if it is one. */
export function numberIn<K extends string>(raw: Raw, name: K): { [key in K]?: number } {
  const value = raw[name]
  return typeof value === 'number' && Number.isFinite(value)
    ? ({ [name]: value } as { [key in K]?: number })
    : {}
}
