import type { Defence } from '../defence.ts'

const COMPOSE = 'docker-compose.yml'
const ENGINE_PROXY = 'infra/docker-proxy/haproxy.cfg'

const STACK = {
  row: "old TLS, ports that are open, privileges, the engine's socket, secrets in images",
  test: 'infra/stack/src/production.stack.test.ts',
  mode: 'stack'
} as const

const ENGINE = {
  row: 'paths of the engine behind its proxy',
  source: ENGINE_PROXY,
  test: 'services/host-metrics/src/sources/docker/docker-proxy.docker.test.ts',
  mode: 'docker'
} as const

/** What the containers of docker-compose.yml are, and what stands before the engine. */
export const CONTAINERS: readonly Defence[] = [
  {
    ...STACK,
    without: 'the end of older TLS',
    source: 'nginx/nginx.conf',
    text: 'ssl_protocols TLSv1.3;',
    instead: 'ssl_protocols TLSv1.2 TLSv1.3;',
    only: 'talks TLS 1.3'
  },
  {
    ...STACK,
    without: 'the address that the gateway is published at',
    source: COMPOSE,
    text: '"127.0.0.1:8000:8000"',
    instead: '"8000:8000"',
    only: 'publishes the edge alone'
  },
  ...[
    { without: 'the end of all capabilities', text: '  cap_drop: [ALL]\n' },
    { without: 'file systems that are only read', text: '  read_only: true\n' },
    { without: 'the end of new privileges', text: '  security_opt: ["no-new-privileges:true"]\n' }
  ].map((each) => ({
    ...STACK,
    ...each,
    source: COMPOSE,
    instead: '',
    only: 'gives no container more than it needs'
  })),
  {
    ...STACK,
    without: 'the group that a secret is kept to',
    source: 'infra/init/src/secret-files.ts',
    text: 'chmodSync(draft, 0o440)',
    instead: 'chmodSync(draft, 0o444)',
    only: 'lets a service read its own secrets'
  },
  {
    ...ENGINE,
    without: 'the list of what is read',
    text: '  http-request deny unless lists or stats or events\n',
    instead: ''
  },
  {
    ...ENGINE,
    without: 'the one question about events',
    text: '  http-request deny if events !lifecycle\n',
    instead: ''
  },
  {
    ...ENGINE,
    without: 'the refusal of writes',
    text: '  http-request deny unless reads\n',
    instead: '',
    test: STACK.test,
    mode: STACK.mode,
    only: 'asks the engine for nothing but'
  }
]
