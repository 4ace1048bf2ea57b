import type { InputHTMLAttributes } from 'react'
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx'

type FieldProps = FieldFrameProps & InputHTMLAttributes<HTMLInputElement>

/** An input with its label, a hint, and what is wrong with it. */
export const Field = ({ label, hint, error, ...input }: FieldProps) => (
  <FieldFrame label={label} hint={hint} error={error}>
    {(told) => <input {...input} {...told} />}
  </FieldFrame>
)
