import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Finding {
  id: string
  severity: string
  finding: string
}

const HARMLESS = new Set(['OK', 'INFO', 'LOW'])
const OLDER = ['SSLv2', 'SSLv3', 'TLS1', 'TLS1_1', 'TLS1_2']
/** Protocols, key exchange, the certificate, the headers, and each vulnerability that testssl knows. */
const SECTIONS = ['--protocols', '--fs', '--server-defaults', '--headers', '--vulnerable']

/** What a certificate of its own must be blamed for, and whatever testssl could not try. */
const EXPECTED: Record<string, string> = {
  cert_chain_of_trust: 'It is signed by itself: no authority vouches for it.',
  cert_revocation: 'There is no authority that could revoke it.',
  engine_problem: 'The openssl of this machine knows no GOST: nothing is said about the server.',
  sessionresumption_ticket: 'Tickets are off, so none can be tried.'
}

/** testssl ends with the number of its findings: only what it wrote counts. */
async function scan(address: string): Promise<Finding[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldgate-testssl-'))
  const file = join(folder, 'findings.json')
  const options = ['--quiet', '--color', '0', '--warnings', 'batch', '--jsonfile', file]
  try {
    await new Promise((resolve) => execFile('testssl', [...options, ...SECTIONS, address], resolve))
    return JSON.parse(readFileSync(file, 'utf8')) as Finding[]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What testssl of Debian says of :443. */
export function scanTls(): void {
  describe('testssl', () => {
    it('finds TLS 1.3 alone, and nothing to exploit', async () => {
      const findings = await scan('https://localhost:443')
      const of = (ids: readonly string[]) => findings.filter(({ id }) => ids.includes(id))
      expect(of(OLDER).map(({ id, finding }) => [id, finding])).toEqual(
        OLDER.map((id) => [id, 'not offered'])
      )
      expect(of(['TLS1_3'])[0]?.finding).toMatch(/^offered/)
      expect(of(['heartbleed', 'ROBOT', 'BREACH', 'LUCKY13'])).toHaveLength(4)
      const blamed = findings.filter(({ id, severity }) => !HARMLESS.has(severity) && !(id in EXPECTED))
      expect(blamed).toEqual([])
    })
  })
}
