import { useEffect, useState } from 'react'

/** Counts how often the page has changed its colours: what is painted is to be painted anew. */
export function useColourChanges(): number {
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    const count = () => setChanges((before) => before + 1)
    const system = matchMedia('(prefers-color-scheme: dark)')
    const chosen = new MutationObserver(count)
    system.addEventListener('change', count)
    chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    return () => {
      system.removeEventListener('change', count)
      chosen.disconnect()
    }
  }, [])
  return changes
}
