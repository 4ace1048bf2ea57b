type Snapshot = Readonly<Record<string, unknown>> | null

/** A member, and how it reads before and after; undefined where it was not there. */
type Difference = readonly [name: string, before: string | undefined, after: string | undefined]

/** The members that are not the same in both. */
export function differenceOf(before: Snapshot, after: Snapshot): Difference[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...names]
    .map((name) => [name, textOf(before?.[name]), textOf(after?.[name])] as const)
    .filter(([, was, is]) => was !== is)
}

function textOf(value: unknown): string | undefined {
  if (value === undefined) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}
