import { randomBytes, randomInt } from 'node:crypto'
import { bearer, type Call } from './caller.ts'
import type { Canaries } from './canaries.ts'
import { failToSignIn, signIn, usePage } from './sign-in.ts'
import { useWebhook } from './webhook.ts'

// Names of their own, so that the flows can be driven again on a stack that is kept.
const USER = `canary-${randomBytes(4).toString('hex')}`
const [PIPELINE, OTHER_PIPELINE] = [newId(), newId()]

function newId(): string {
  return String(randomInt(10_000_000, 100_000_000))
}

/** Everything a client does with a secret, right and wrong; every secret is one of `canaries`. Gives a token of `admin`. */
export async function driveFlows(call: Call, canaries: Canaries, adminPassword: string): Promise<string> {
  const admin = await signIn(call, canaries, 'admin', adminPassword)
  const password = canaries.make('password')
  await call('POST', '/api/v1/users', {
    status: 201,
    headers: bearer(admin),
    body: { name: USER, password, role: 'operator' }
  })
  const token = await signIn(call, canaries, USER, password)
  await usePage(call, canaries, USER, password)
  await failToSignIn(call, canaries, USER)
  await useApiKey(call, canaries, token)
  await usePipelineByQuery(call, canaries)
  await usePipeline(call, canaries, token)
  await useRecords(call, canaries)
  await useBasic(call, canaries, password)
  await useWebhook(call, canaries, admin, OTHER_PIPELINE)
  await goAstray(call, canaries)
  return admin
}

async function useApiKey(call: Call, canaries: Canaries, token: string): Promise<void> {
  const keys = '/api/v1/api-keys'
  const made = await call('POST', keys, {
    status: 201,
    headers: bearer(token),
    body: { name: 'canary', scopes: ['gateways:read'] }
  })
  const { id, key } = JSON.parse(made.body) as { id: string; key: string }
  canaries.keep('API key', key)
  await call('GET', '/api/v1/gateways', { status: 200, headers: bearer(key) })
  const rotated = await call('POST', `${keys}/${id}/rotations`, {
    status: 201,
    headers: bearer(token),
    body: {}
  })
  canaries.keep('rotated API key', (JSON.parse(rotated.body) as { key: string }).key)
  const wrong = canaries.keep('wrong API key', `${key.slice(0, -4)}AAAA`)
  await call('GET', '/api/v1/gateways', { status: 401, headers: bearer(wrong) })
}

/** As the first devices do: the key stands in the URL. */
async function usePipelineByQuery(call: Call, canaries: Canaries): Promise<void> {
  const key = canaries.make('pipeline key', 16)
  const newKey = canaries.make('new pipeline key', 16)
  const wrong = canaries.make('wrong pipeline key', 16)
  const ask = (status: number, opt: string, fields: Record<string, string>) => {
    const query = new URLSearchParams({ opt, id: PIPELINE, ...fields })
    return call('POST', `/pipeline/stream?${query}`, { status })
  }
  await ask(201, 'cre', { key })
  await ask(201, 'snd', { key, ivp1: '230', svp1: 'hello' })
  await ask(201, 'rcv', { key })
  await ask(400, 'snd', { key: wrong, ivp1: '230' })
  await ask(400, 'snd', { key, ivp1: 'no number' })
  await ask(201, 'upk', { key, nkey: newKey })
  await ask(400, 'rcv', { key })
  await ask(201, 'rcv', { key: newKey })
}

async function usePipeline(call: Call, canaries: Canaries, token: string): Promise<void> {
  const key = canaries.make('pipeline key of v1', 16)
  const made = await call('POST', '/api/v1/pipelines', {
    status: 201,
    headers: bearer(token),
    body: { id: OTHER_PIPELINE, key }
  })
  const pipeline = `/api/v1/pipelines/${OTHER_PIPELINE}`
  canaries.keep('key as answered', (JSON.parse(made.body) as { key?: string }).key ?? key)
  const byHeader = { 'x-pipeline-key': key }
  await call('POST', `${pipeline}/readings`, { status: 201, headers: byHeader, body: { svp1: 'hello' } })
  await call('GET', `${pipeline}/pins`, { status: 200, headers: bearer(key) })
  const wrong = { 'x-pipeline-key': canaries.make('wrong pipeline key of v1', 16) }
  await call('GET', `${pipeline}/pins`, { status: 401, headers: wrong })
  const rotated = await call('POST', `${pipeline}/keys`, { status: 201, headers: byHeader, body: {} })
  canaries.keep('rotated pipeline key', (JSON.parse(rotated.body) as { key: string }).key)
}

async function useRecords(call: Call, canaries: Canaries): Promise<void> {
  const made = await call('POST', `/api/generate_key/${USER}`, { status: 200 })
  const key = canaries.keep('records key', (JSON.parse(made.body) as { api_key: string }).api_key)
  const write = (apiKey: string) =>
    call('POST', '/api/create', { status: 200, headers: { 'api-key': apiKey }, body: { value1: 'x' } })
  await write(key)
  await write(canaries.make('wrong records key'))
  await call('GET', '/api/list', { status: 200, headers: { 'api-key': key } })
}

async function useBasic(call: Call, canaries: Canaries, password: string): Promise<void> {
  const basic = (name: string, word: string) => {
    const pair = canaries.keep(name, Buffer.from(`${USER}:${word}`).toString('base64'))
    return { authorization: `Basic ${pair}` }
  }
  await call('GET', '/api/data', { status: 200, headers: basic('Basic pair', password) })
  const wrong = basic('wrong Basic pair', canaries.make('wrong Basic password'))
  await call('GET', '/api/data', { status: 401, headers: wrong })
}

/** What no service answers: the edge does. */
async function goAstray(call: Call, canaries: Canaries): Promise<void> {
  const key = canaries.make('key on a wrong path')
  await call('GET', `/nowhere?key=${key}`, { status: 404 })
  await call('GET', `/pipeline/stream/%zz?key=${key}`, { status: 400 })
  await call('POST', `/pipeline/stream?key=${key}`, { status: 413, body: 'x'.repeat(10 * 1024 * 1024) })
  await call('GET', `/pipeline/stream?key=${key}&fill=${'x'.repeat(9000)}`, { status: 414 })
}
