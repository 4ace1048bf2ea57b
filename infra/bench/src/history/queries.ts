import type { DatabaseHandle } from '@fieldgate/db'
import { createBucketReader, createReadingLister } from '@fieldgate/pipelines/history'
import { spreadOf } from '../measure/sample.ts'
import { DEVICES, KEY_HASH } from './load.ts'
import { explain, type Plan, recordStatements } from './plan.ts'

export interface Question {
  name: string
  /** What it took where it was first measured: three times that is the bar. */
  referenceMs: number
  /** The partitions it may touch at most: a day reaches into two. */
  maxPartitions: number
  ask: () => Promise<unknown>
}

export interface Answer extends Question {
  /** Of the whole call, with its look at the key, as Node sees it. */
  callMs: number
  /** Of planning and executing the statement that does the work, as PostgreSQL sees it. */
  statementMs: number
  plan: Plan
}

const RUNS = 31
const DAY = 86_400_000_000
const AVERAGE = [{ pin: 'ivp1', aggregate: 'avg' }] as const

/** The questions of the service, put by the functions of its store. */
export function questionsTo(database: DatabaseHandle, end: Date): Question[] {
  const to = end.getTime() * 1000
  const list = createReadingLister(database)
  const buckets = createBucketReader(database)
  const lockOf = (id: number) => ({ id, keyHash: KEY_HASH })
  const day = (id: number, stepSeconds: number) => () =>
    buckets(lockOf(id), { from: to - DAY, to, stepSeconds, columns: AVERAGE })
  return [
    {
      name: '24 h → 300 buckets from readings, a device of 1/min',
      referenceMs: 1.5,
      maxPartitions: 2,
      ask: day(DEVICES.everyMinute, 288)
    },
    {
      name: '24 h → 300 buckets from readings, a device of 1/s',
      referenceMs: 36,
      maxPartitions: 2,
      ask: day(DEVICES.everySecond, 288)
    },
    {
      name: 'the last reading',
      referenceMs: 0.3,
      maxPartitions: 1,
      ask: () =>
        list(lockOf(DEVICES.everySecond), {
          from: undefined,
          to: undefined,
          pins: undefined,
          direction: 'desc',
          sortName: '-recordedAt',
          cursor: undefined,
          limit: 1
        })
    },
    {
      name: '288 rollups → 288 buckets of 1 min',
      referenceMs: 0.25,
      maxPartitions: 2,
      ask: () =>
        buckets(lockOf(DEVICES.everySecond), { from: to - DAY / 5, to, stepSeconds: 60, columns: AVERAGE })
    },
    {
      name: '24 h → 288 buckets of 5 min from rollups, a device of 1/s',
      referenceMs: 1.5,
      maxPartitions: 3,
      ask: day(DEVICES.everySecond, 300)
    }
  ]
}

/** Asks again and again, and then for the plan of the statement that did the work. */
export async function answer(database: DatabaseHandle, questions: readonly Question[]): Promise<Answer[]> {
  const statements = recordStatements(database.pool)
  const times = questions.map((): number[] => [])
  for (let run = 0; run < RUNS; run++) {
    for (const [i, { ask }] of questions.entries()) {
      const begun = performance.now()
      await ask()
      times[i]!.push(performance.now() - begun)
    }
  }
  const answers: Answer[] = []
  for (const [i, question] of questions.entries()) {
    await question.ask()
    const statement = statements.at(-1)!
    const plans: Plan[] = []
    while (plans.length < RUNS) plans.push(await explain(database, statement))
    const inPostgres = plans.map(({ planningMs, executionMs }) => planningMs + executionMs)
    answers.push({
      ...question,
      callMs: spreadOf(times[i]!).median,
      statementMs: spreadOf(inPostgres).median,
      plan: plans[0]!
    })
  }
  return answers
}
