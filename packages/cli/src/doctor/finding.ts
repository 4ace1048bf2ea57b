/** What one look at a deployment found. */
export interface Finding {
  check: string
  level: 'ok' | 'note' | 'warning' | 'failure'
  says: string
  /** What to do about it. */
  advice?: string
}

/** How a deployment is looked at. */
export interface Probe {
  url: URL
  /** Calls as nobody; a body that is not needed is given up. */
  get: (path: string, init?: RequestInit) => Promise<Response>
  /** Calls as whoever signed in; undefined: nobody did. */
  getSignedIn: ((path: string, init?: RequestInit) => Promise<Response>) | undefined
  now: () => number
}

export type Check = (probe: Probe) => Promise<Finding[]>

/** Whether the platform is on this computer, where plain HTTP goes nowhere. */
export const isLocal = ({ hostname }: URL): boolean =>
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)
