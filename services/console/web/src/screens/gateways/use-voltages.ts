import { useState } from 'react'
import type { Gateway } from './gateway.ts'

type Voltages = ReadonlyMap<string, readonly number[]>

/** As many looks as a line has room for. */
const LOOKS = 120

/** The platform keeps no history of a voltage: these are the ones that were seen, look by look, since `at` was first told. */
export function useVoltages(devices: Gateway['devices'], at: number): Voltages {
  const [seen, setSeen] = useState<{ at: number; voltages: Voltages }>({ at: 0, voltages: new Map() })
  if (at !== seen.at) setSeen({ at, voltages: remember(seen.voltages, devices) })
  return seen.voltages
}

const remember = (voltages: Voltages, devices: Gateway['devices']): Voltages =>
  new Map(
    devices.flatMap(({ name, voltage }) => {
      const before = voltages.get(name) ?? []
      return [[name, voltage === null ? before : [...before, voltage].slice(-LOOKS)]]
    })
  )
