/** What kong.yml says, as far as this gateway needs it. */
export interface KongFile {
  services: readonly Service[]
  routes: readonly Route[]
  /** rate-limiting: requests a second from one address; undefined: no limit. */
  floodLimit: number | undefined
  /** request-size-limiting; undefined: no limit. */
  maxBodyBytes: number | undefined
}

export interface Service {
  name: string
  /** What every upstream path begins with. */
  path: string
  target: Target
  connectTimeoutMs: number
  readTimeoutMs: number
  writeTimeoutMs: number
  retries: number
}

/** The name behind an upstream: each address that it has is one to ask. */
export interface Target {
  upstream: string
  host: string
  port: number
  healthchecks: Healthchecks
}

/** How many failures of a kind take an address out. */
interface FailureLimits {
  tcp: number
  timeout: number
  http: number
}

export interface Healthchecks {
  path: string
  intervalMs: number
  timeoutMs: number
  /** How many probes in a row bring an address back. */
  successes: number
  /** Of probes. */
  active: FailureLimits
  /** Of requests; `statuses` are the answers that count as failures. */
  passive: FailureLimits & { statuses: readonly number[] }
}

export interface RouteFields {
  name: string
  /** Literal prefixes, and regular expressions behind a `~`. */
  paths: readonly string[]
  stripPath: boolean
  /** A stream: the head of the answer goes out before there is a body. */
  unbuffered: boolean
}

/** Who answers: a service, or the gateway itself. */
export type RouteAnswer =
  | { service: Service; termination?: undefined }
  | { service?: undefined; termination: Termination }

export type Route = RouteFields & RouteAnswer

/** request-termination: always this problem. */
export interface Termination {
  status: number
  code: string
  detail: string
}
