import { expect, it } from 'vitest'
import { oncePer } from './once-per.ts'

it('makes one thing of a subject, however often it is asked, and another of another', () => {
  let made = 0
  const numberOf = oncePer((_subject: object) => ++made)
  const [first, second] = [{}, {}]
  expect([first, first, second, first].map(numberOf)).toEqual([1, 1, 2, 1])
})
