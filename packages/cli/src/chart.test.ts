import { expect, it } from 'vitest'
import { drawChart } from './chart.ts'

const at = (minute: number) => `2026-01-02T03:${String(minute).padStart(2, '0')}:00.000Z`
const SIZE = { title: 'p ivp1', width: 40, height: 6 }

it('a chart shows its bounds, its times and as many lines as were asked for', () => {
  const points = [0, 1, 2, 3].map((minute) => ({ at: at(minute), value: minute * 10 }))
  const lines = drawChart(points, SIZE).trimEnd().split('\n')
  expect(lines[0]).toBe('p ivp1  min 0  max 30')
  expect(lines.at(-1)).toBe(`${at(0)} … ${at(3)}`)
  expect(lines.length).toBeGreaterThanOrEqual(6)
})

it('a chart of nothing says so', () => expect(drawChart([], SIZE)).toBe('No readings in this time.\n'))
