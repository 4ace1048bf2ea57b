/** What a device does when its time has come. */
export type Behaviour = 'reads' | 'out of range' | 'garbled' | 'sent twice' | 'falls silent'

const FAULTS: ReadonlyArray<readonly [Behaviour, share: number]> = [
  ['out of range', 0.01],
  ['garbled', 0.01],
  ['sent twice', 0.01],
  ['falls silent', 0.002]
]

/** Of devices in the field some do at times what they should not; `chance` is in [0, 1). */
export function behaviourBy(chance: number): Behaviour {
  let below = 0
  for (const [behaviour, share] of FAULTS) {
    below += share
    if (chance < below) return behaviour
  }
  return 'reads'
}

/** A day's course squeezed into ten minutes, another for each device. */
function valuesAt(second: number, device: number): { ivp1: number; ivp2: number; svp1: string } {
  const phase = (second / 600) * 2 * Math.PI + device
  return {
    ivp1: Math.round(230 + 8 * Math.sin(phase)),
    ivp2: Math.round(500 + 400 * Math.sin(phase / 3)),
    svp1: Math.sin(phase) > 0.9 ? 'high' : 'ok'
  }
}

/** The body of a reading, spoilt as the behaviour wants it. */
export function bodyOf(behaviour: Behaviour, second: number, device: number): string {
  const body = JSON.stringify({
    ...valuesAt(second, device),
    ...(behaviour === 'out of range' && { ivp1: 10_000 })
  })
  return behaviour === 'garbled' ? body.slice(0, -1) : body
}
