import type { Spread } from '../measure/sample.ts'
import type { Results, RowResult, SubjectResult } from './results.ts'

/** The results as a section of a document. */
export function markdownOf(results: Results): string {
  const { measuredAt, machine, rounds, seconds, foreign, isQuiet, notes, rows, subjects } = results
  const quiet = isQuiet ? 'quiet' : '**not quiet: believe no figure**'
  return [
    `Measured ${measuredAt.slice(0, 10)} on ${machine}. ${rounds} rounds of ${seconds} s a subject; others used ${percent(foreign.median)} of the machine (at most ${percent(foreign.highest)}): ${quiet}.`,
    ...notes,
    table(['what', 'median', 'range', 'floor', 'aim', ''], rows.map(barCells)),
    'What was under load, medians; CPU in microseconds an operation:',
    table(
      [
        'subject',
        'a second',
        'p50 ms',
        'p99 ms',
        'CPU Node',
        'in kernel',
        'CPU PostgreSQL',
        'CPU load',
        'CPU network'
      ],
      subjects.map(subjectCells)
    )
  ].join('\n\n')
}

function barCells({ what, floor, aim, lessIsBetter, unit, spread, skipped }: RowResult): string[] {
  if (!spread) return [what, `skipped: ${skipped}`, '', '', '', '']
  const bar = (value: number | undefined) =>
    value === undefined ? '–' : `${lessIsBetter ? '≤' : '≥'} ${value}`
  const median = unit ? `${short(spread.median)} ${unit}` : short(spread.median)
  return [
    what,
    median,
    range(spread),
    bar(floor),
    bar(aim),
    verdict(spread.median, { floor, aim, lessIsBetter })
  ]
}

type Bars = Pick<RowResult, 'floor' | 'aim' | 'lessIsBetter'>

function verdict(value: number, { floor, aim, lessIsBetter }: Bars): string {
  const reaches = (bar: number | undefined) =>
    bar !== undefined && (lessIsBetter ? value <= bar : value >= bar)
  if (floor === undefined && aim === undefined) return ''
  if (reaches(aim)) return 'aim'
  return floor === undefined || reaches(floor) ? 'ok' : 'below'
}

const subjectCells = ({ name, perSecond, p50Ms, p99Ms, micros }: SubjectResult): string[] => [
  name,
  perSecond.median.toFixed(0),
  short(p50Ms.median),
  short(p99Ms.median),
  ...['node', 'kernel', 'postgres', 'load', 'network'].map((spender) => micros[spender]?.toFixed(0) ?? '–')
]

export const table = (head: readonly string[], rows: readonly string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const short = (value: number): string => value.toFixed(value < 20 ? 2 : 0)
const range = ({ lowest, highest }: Spread): string => `${short(lowest)} – ${short(highest)}`
const percent = (part: number): string => `${(part * 100).toFixed(0)} %`
