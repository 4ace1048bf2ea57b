import type { Verdict } from './judge.ts'
import { LEAST_ACKNOWLEDGED, type Proof } from './prove.ts'

const SHOWN = 5

/** What was not as it was promised, each in a line; none: everything was. */
export function violationsOf({ fault, acknowledged, longestGap, verdict }: Proof): string[] {
  const found = Object.entries(verdict as Readonly<Record<keyof Verdict, readonly unknown[]>>)
    .filter(([, marks]) => marks.length > 0)
    .map(
      ([what, marks]) => `${what}: ${marks.slice(0, SHOWN).join(', ')}${marks.length > SHOWN ? ', …' : ''}`
    )
  if (acknowledged < LEAST_ACKNOWLEDGED) found.push(`only ${acknowledged} writes were acknowledged`)
  if (longestGap.ms > fault.budgetMs)
    found.push(`${longestGap.service} acknowledged nothing for ${longestGap.ms.toFixed(0)} ms`)
  return found
}

/** A proof in one line. */
export function lineOf({
  fault,
  strikes,
  acknowledged,
  audited,
  longestGap,
  statuses,
  verdict
}: Proof): string {
  const { lost, wrong, doubled, ghosts, unaudited } = verdict
  const gap = `${(longestGap.ms / 1000).toFixed(1)} s (${longestGap.service}; budget ${fault.budgetMs / 1000} s)`
  const refusals = [...statuses].filter(([status]) => status >= 300 || status === 0).sort(([a], [b]) => a - b)
  return [
    `${fault.name}: ${strikes} strikes, ${acknowledged} acknowledged`,
    `longest gap ${gap}`,
    `lost ${lost.length}, wrong ${wrong.length}, doubled ${doubled.length}, ghosts ${ghosts.length}`,
    `audit ${audited} events, ${unaudited.length} amiss`,
    `refused ${refusals.map(([status, count]) => `${count} × ${status || 'no answer'}`).join(', ') || 'none'}`
  ].join(' · ')
}

/** Who refused what by which name, and when, each in a line. */
export const refusalsOf = ({ refusals }: Proof): string[] =>
  [...refusals].map(
    ([name, { count, first, last }]) => `${count} × ${name}, ${first.toFixed(1)} to ${last.toFixed(1)} s`
  )
