import { afterAll, beforeAll, expect } from 'vitest'
import { type AttackedPlatform, startAttackedPlatform } from './attacked-platform.ts'
import { makePipeline } from './calls.ts'
import { canaries } from './canaries.ts'
import { forwardedHeaders } from './forwarded-headers.ts'
import { frozenDatabase } from './frozen-database.ts'
import { hostileJson } from './hostile-json.ts'
import { storm } from './storm.ts'

let platform: AttackedPlatform

beforeAll(async () => {
  platform = await startAttackedPlatform()
  expect((await makePipeline(platform)).status).toBe(201)
}, 180_000)
afterAll(() => platform?.close())

const current = () => platform
frozenDatabase(current)
storm(current)
forwardedHeaders(current)
hostileJson(current)
// The last: the log and the tables are to hold what all of the others did.
canaries(current)
