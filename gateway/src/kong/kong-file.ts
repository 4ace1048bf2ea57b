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

/** The one address behind an upstream. */
export interface Target {
  upstream: string
  host: string
  port: number
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
