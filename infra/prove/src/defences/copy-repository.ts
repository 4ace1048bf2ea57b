import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** What the platform serves and git does not know. */
const BUILT = 'services/console/page'
/** What is made of sources: the copy has its own. */
const CACHES = /^\.(vite|cache)/

interface Copy {
  root: string
  remove: () => void
}

/**
 * A working copy of the files that git knows or would take, in which sources can be changed. What is installed is
 * shared, but for each member's own links: those to other members are relative, and so lead into the copy.
 */
export function copyRepository(from: string): Copy {
  const root = mkdtempSync(join(tmpdir(), 'fieldgate-defences-'))
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: from,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024
  })
  const files = listed.split('\0').filter((file) => file !== '' && existsSync(join(from, file)))
  for (const file of files) copy(file)
  for (const member of files.filter((file) => file.endsWith('/package.json')).map(dirname)) {
    const links = join(member, 'node_modules')
    if (existsSync(join(from, links))) copy(links)
  }
  if (existsSync(join(from, BUILT))) copy(BUILT)
  for (const name of readdirSync(join(from, 'node_modules')).filter((name) => !CACHES.test(name))) link(name)
  // Some tests ask it which files there are.
  execFileSync('git', ['init', '--quiet'], { cwd: root })
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }

  function link(name: string): void {
    mkdirSync(join(root, 'node_modules'), { recursive: true })
    symlinkSync(join(from, 'node_modules', name), join(root, 'node_modules', name))
  }

  function copy(path: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    cpSync(join(from, path), join(root, path), { recursive: true, verbatimSymlinks: true })
  }
}
