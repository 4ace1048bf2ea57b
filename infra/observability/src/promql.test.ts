import { describe, expect, it } from 'vitest'
import { metricsOf, metricsOn } from './promql.ts'

describe('metricsOf', () => {
  it.each([
    ['up == 0', ['up']],
    ['sum by (service) (rate(a_total{status=~"5.."}[5m])) / b > 0.01', ['a_total', 'b']],
    ['histogram_quantile(0.99, sum by (service, le) (rate(a_bucket[5m])))', ['a_bucket']],
    ['absent(up{job="a"}) or absent(up{job="b"})', ['up']],
    ['a - time() < 14 * 86400', ['a']]
  ])('%s', (expression, metrics) => {
    expect(metricsOf(expression)).toEqual(metrics)
  })
})

describe('metricsOn', () => {
  it('takes a histogram for its three series', () => {
    expect(metricsOn('# TYPE a counter\na 1\n# TYPE b histogram\n')).toEqual([
      'a',
      'b_bucket',
      'b_sum',
      'b_count'
    ])
  })
})
