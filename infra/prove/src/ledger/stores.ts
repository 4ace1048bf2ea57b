import { urlOf } from '@fieldgate/db'
import { ADMINISTRATOR_KEY } from '../administrator.ts'
import { answered } from './asking.ts'
import { commands } from './commands.ts'
import type { Stored } from './judge.ts'
import type { Entry } from './ledger.ts'
import { items } from './listing.ts'
import { removed } from './removals.ts'
import type { Credential, Site } from './site.ts'
import { query } from './stage/postgres.ts'
import { databaseOf, type Stage } from './stage/stage.ts'
import { contested, photo } from './standing.ts'

/** Where what was written is found again: mostly as a client finds it. */
export async function readStores(stage: Stage, site: Site, entries: readonly Entry[]): Promise<Stored[]> {
  const stored = await Promise.all([
    readings(stage),
    pipelines(site),
    ...site.rekeyed.map((pipeline) => keys(site, pipeline, entries)),
    commands(site),
    documents(site),
    gateways(site),
    devices(site),
    records(site),
    users(site),
    apiKeys(site),
    alertRules(site),
    webhooks(site),
    photo(site),
    contested(site, entries),
    removed(site, entries)
  ])
  return stored.flat()
}

/** Of the statement's own table: a client is not shown that it was stored twice at one time. */
const readings = ({ postgres }: Stage): Promise<Stored[]> =>
  query(
    urlOf(postgres.url, databaseOf('pipelines')),
    'select svp1 as mark, coalesce(ivp1, 0)::int as value from readings where svp1 is not null'
  )

async function pipelines(site: Site): Promise<Stored[]> {
  const all = await items<{ id: string; expectedIntervalSeconds: number }>(site, '/api/v1/pipelines')
  return all
    .filter(({ id }) => id > '5')
    .map(({ id, expectedIntervalSeconds }) => ({
      mark: id,
      value: expectedIntervalSeconds,
      audited: { action: 'pipeline.created', target: id }
    }))
}

/** A key is not shown: it is there if it opens. */
async function keys({ url }: Site, { id }: Credential, entries: readonly Entry[]): Promise<Stored[]> {
  const last = entries.filter(({ resource }) => resource === id).slice(-2)
  const opens = await Promise.all(
    last.map(async ({ mark }) => {
      const query = new URLSearchParams({ opt: 'rcv', id, key: mark })
      return (await answered(`${url}/pipeline/stream?${query}`)).ok
    })
  )
  return last
    .filter((_, at) => opens[at])
    .map(({ mark }) => ({ mark, value: 0, audited: { action: 'pipeline.key_rotated', target: id } }))
}

async function documents({ url, basic, overwritten }: Site): Promise<Stored[]> {
  const response = await answered(`${url}/api/data`, basic)
  const all = (await response.json()) as Array<{ gatewayID: string; mark?: string; value: number }>
  return all.flatMap(({ gatewayID, mark, value }) => {
    const action = gatewayID === overwritten ? 'gateway.updated' : 'gateway.created'
    return mark === undefined ? [] : [{ mark, value, audited: { action, target: gatewayID } }]
  })
}

async function gateways(site: Site): Promise<Stored[]> {
  const all = await items<{ id: string; expectedIntervalSeconds: number }>(site, '/api/v1/gateways')
  return all
    .filter(({ id }) => /^(gateway|imported|bulk)-/.test(id))
    .map(({ id, expectedIntervalSeconds }) => ({
      mark: id,
      value: expectedIntervalSeconds,
      audited: { action: 'gateway.created', target: id }
    }))
}

async function devices(site: Site): Promise<Stored[]> {
  const path = `/api/v1/gateways/${site.gateway}/devices`
  return (await items<{ name: string; voltage: number }>(site, path)).map(({ name, voltage }) => ({
    mark: name,
    value: voltage,
    audited: { action: 'device.created', target: `${site.gateway}/${name}` }
  }))
}

async function records(site: Site): Promise<Stored[]> {
  const all = await items<{ id: string; number: number; value1: string; value2: number }>(
    site,
    '/api/v1/records'
  )
  return all
    .filter(({ value1 }) => value1 !== 'site')
    .map(({ id, number, value1, value2 }) => ({
      mark: value1,
      value: value2,
      audited: { action: number === site.record ? 'record.updated' : 'record.created', target: id }
    }))
}

async function users(site: Site): Promise<Stored[]> {
  const all = await items<{ id: string; name: string }>(site, '/api/v1/users', site.admin)
  return all
    .filter(({ name }) => name !== 'admin')
    .map(({ id, name }) => ({ mark: name, value: 0, audited: { action: 'user.created', target: id } }))
}

async function apiKeys(site: Site): Promise<Stored[]> {
  const all = await items<{ id: string; name: string }>(site, '/api/v1/api-keys', site.admin)
  return all
    .filter(({ name }) => name !== ADMINISTRATOR_KEY)
    .map(({ id, name }) => ({ mark: name, value: 0, audited: { action: 'api_key.created', target: id } }))
}

async function alertRules(site: Site): Promise<Stored[]> {
  const all = await items<{ id: string; name: string; threshold: number }>(site, '/api/v1/alert-rules')
  return all.map(({ id, name, threshold }) => ({
    mark: name,
    value: threshold,
    audited: { action: 'alert_rule.created', target: id }
  }))
}

async function webhooks(site: Site): Promise<Stored[]> {
  const all = await items<{ id: string; name: string }>(site, '/api/v1/webhooks')
  return all.map(({ id, name }) => ({
    mark: name,
    value: 0,
    audited: { action: 'webhook.created', target: id }
  }))
}
