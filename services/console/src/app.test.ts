import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'

describe('the file server of the console', () => {
  let app: Awaited<ReturnType<typeof buildApp>>

  beforeAll(async () => {
    app = await buildApp(readConfig({}))
    await app.ready()
  })
  afterAll(() => app.close())

  it.each(['/', '/app', '/app/', '/app/gateways/gw-1', '/app/users?role=admin', '/app/a.js'])(
    'gives the document at %s, with a policy that lets nothing in from elsewhere',
    async (url) => {
      const res = await app.inject(url)
      expect(res.statusCode).toBe(200)
      expect(res.body).toContain('<div id="root">')
      expect(res.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff'
      })
      const policy = String(res.headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe|\*|https?:/)
    }
  )

  it('has nothing inline in the document, which its policy would stop', async () => {
    const { body } = await app.inject('/')
    expect(body).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\son\w+=/)
  })

  it('lets assets be kept for ever: a change of one is another name', async () => {
    const names = readdirSync(new URL('../page/assets', import.meta.url))
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) {
      const res = await app.inject(`/assets/${name}`)
      expect([name, res.statusCode]).toEqual([name, 200])
      expect(name).toMatch(/-[\w-]{8}\.\w+$/)
      expect(res.headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(res.headers['x-content-type-options']).toBe('nosniff')
    }
  })

  it.each([
    '/assets',
    '/assets/',
    '/assets/none.js',
    '/assets/..%2findex.html',
    '/assets/%2e%2e/index.html',
    '/assets/..%5cindex.html',
    '/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    '/assets/%00',
    '/index.html',
    '/package.json',
    '/application',
    '/nothing'
  ])('knows no %s, and lists no folder', async (url) => {
    const res = await app.inject(url)
    expect([res.statusCode, res.headers['content-type']]).toEqual([
      404,
      expect.stringContaining('application/problem+json')
    ])
  })

  it('is read alone', async () => {
    const res = await app.inject({ method: 'POST', url: '/app/gateways' })
    expect([res.statusCode, res.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
  })

  it('says that it lives and is ready', async () => {
    for (const url of ['/livez', '/readyz']) expect((await app.inject(url)).statusCode).toBe(200)
  })
})
