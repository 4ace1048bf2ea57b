import { type ReactNode, useId } from 'react'

export interface FieldFrameProps {
  label: string
  hint?: string | undefined
  /** What is wrong with the value. */
  error?: string | undefined
}

interface InputProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean
}

/** The label, the hint and the fault around an input, which is told of them. */
export function FieldFrame({
  label,
  hint,
  error,
  children
}: FieldFrameProps & { children: (input: InputProps) => ReactNode }) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error !== undefined })}
      {hint !== undefined && (
        <small id={`${id}-hint`} className="muted">
          {hint}
        </small>
      )}
      {error !== undefined && (
        <small id={`${id}-error`} className="wrong">
          {error}
        </small>
      )}
    </div>
  )
}
