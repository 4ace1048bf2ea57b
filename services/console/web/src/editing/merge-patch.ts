import { isSame } from './versioned.ts'

/** The merge patch (RFC 7396) that makes `to` of `from`. */
export function mergePatchOf<T extends object>(from: T, to: T): Partial<T> {
  const names = Object.keys({ ...from, ...to }) as (keyof T)[]
  const patch: Partial<Record<keyof T, unknown>> = {}
  for (const name of names) {
    const [before, after] = [from[name], to[name]]
    if (isSame(before, after)) continue
    patch[name] = isMap(before) && isMap(after) ? mergePatchOf(before, after) : (after ?? null)
  }
  return patch as Partial<T>
}

/** `theirs`, with what was changed from `base` to `mine`, member by member. */
export function rebased<T extends object>(base: T, mine: T, theirs: T): T {
  const changed = Object.entries(mine).filter(([name, value]) => !isSame(value, base[name as keyof T]))
  return { ...theirs, ...Object.fromEntries(changed) }
}

const isMap = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
