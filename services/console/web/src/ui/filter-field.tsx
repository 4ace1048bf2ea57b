import { type InputHTMLAttributes, useEffect, useRef, useState } from 'react'

interface FilterFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> {
  /** Not seen: what it narrows the list by. */
  label: string
  value: string | undefined
  /** Told what was typed, once the typing rests. */
  onFilter: (value: string) => void
}

const REST_MS = 300

/** An input whose value stands in the address: the address follows when the typing rests, the input follows Back. */
export function FilterField({ label, value = '', onFilter, type = 'search', ...input }: FilterFieldProps) {
  const [text, setText] = useState(value)
  const [told, setTold] = useState(value)
  const [seen, setSeen] = useState(value)
  const filter = useRef(onFilter)
  filter.current = onFilter

  if (value !== seen) {
    setSeen(value)
    // Not an echo of what was typed: somebody went back, or followed a link.
    if (value !== told) {
      setTold(value)
      setText(value)
    }
  }

  useEffect(() => {
    if (text === told) return
    const timer = setTimeout(() => {
      setTold(text)
      filter.current(text)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [text, told])

  return (
    <label>
      <span className="visually-hidden">{label}</span>
      <input {...input} type={type} value={text} onChange={({ target }) => setText(target.value)} />
    </label>
  )
}
