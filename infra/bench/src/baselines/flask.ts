import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Server, startServer } from '../stage/server.ts'
import type { Stage } from '../stage/stage.ts'
import { KEY_HASH } from './base-database.ts'
import { statementOf } from './base-statement.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))
/** Debian's: its packages go to no other. */
const PYTHON = '/usr/bin/python3'
const WORKERS = 4
const PLACEHOLDERS = { id: '%(id)s', hash: '%(hash)s', ivp1: '%(ivp1)s' }

export const isFlaskInstalled = (): boolean =>
  spawnSync(PYTHON, ['-c', 'import flask, gunicorn, psycopg2']).status === 0

/** The same two operations as a Flask application under gunicorn, on the tables of the baselines. */
export async function startFlask({ directory, onClose }: Stage, databaseUrl: string): Promise<Server> {
  const server = await startServer(
    PYTHON,
    (port) => [
      ...['-m', 'gunicorn', '--chdir', FOLDER, '--workers', `${WORKERS}`, '--threads', '1'],
      ...['--worker-class', 'gthread', '--keep-alive', '60', '--bind', `127.0.0.1:${port}`, 'flask_app:app']
    ],
    {
      name: 'flask',
      directory,
      readyPath: '/',
      env: {
        DATABASE_URL: databaseUrl,
        KEY_HASH,
        WRITE: statementOf(1, PLACEHOLDERS),
        PYTHONDONTWRITEBYTECODE: '1'
      }
    }
  )
  onClose(server.stop)
  return server
}
