import { useEffect, useRef, useState } from 'react'
import { type PinLabels, type Pins, valuesText } from './pin.ts'

interface LiveSummaryProps {
  labels: PinLabels
  pins: Pins | undefined
}

const SAY_MS = 10_000

/** The values for those who hear them: now and then, and only where they are others. */
export function LiveSummary({ labels, pins }: LiveSummaryProps) {
  const latest = useRef('')
  latest.current = valuesText(labels, pins)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setInterval(() => setSaid(latest.current), SAY_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
