import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const filesLike = (pattern: string) =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', pattern], {
    cwd: root,
    encoding: 'utf8'
  })
    .split('\n')
    .filter((file) => file && existsSync(root + file))
const read = (file: string) => readFileSync(root + file, 'utf8')
const documents = filesLike('*.md')

/** As GitHub names the place of a heading. */
const anchorsOf = (file: string): string[] =>
  [...read(file).matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
  )

function leadsNowhere(file: string, target: string): boolean {
  const [path, anchor] = target.split('#', 2) as [string, string | undefined]
  const place = path === '' ? file : join(dirname(file), path)
  if (!existsSync(root + place)) return true
  return anchor !== undefined && !anchorsOf(place).includes(anchor)
}

describe('the documents', () => {
  it('link to files and headings that are there', () => {
    const broken = documents.flatMap((file) =>
      [...read(file).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)]
        .map(([, target]) => target!)
        .filter((target) => leadsNowhere(file, target))
        .map((target) => `${file}: ${target}`)
    )
    expect(broken).toEqual([])
  })

  it('name scripts that are there', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const ofPnpm = ['install', 'exec', 'deploy', 'fetch', 'build', 'audit', 'outdated', 'sbom', 'update']
    const unknown = documents.flatMap((file) =>
      [...read(file).matchAll(/\b(?:pnpm|npm run) ([a-z][\w:-]*)/g)]
        .map(([, script]) => script!)
        .filter((script) => !(script in scripts) && !ofPnpm.includes(script))
        .map((script) => `${file}: ${script}`)
    )
    expect(unknown).toEqual([])
  })

  it('index every decision', () => {
    const decisions = filesLike('docs/adr/0*.md').map((file) => file.slice('docs/adr/'.length))
    expect(decisions.filter((file) => !read('docs/adr/README.md').includes(`](${file})`))).toEqual([])
  })
})
