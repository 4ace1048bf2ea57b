import type { SelectHTMLAttributes } from 'react'
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx'

type SelectFieldProps = FieldFrameProps & SelectHTMLAttributes<HTMLSelectElement>

/** A choice of one, with its label, a hint, and what is wrong with it; its children are the options. */
export const SelectField = ({ label, hint, error, ...select }: SelectFieldProps) => (
  <FieldFrame label={label} hint={hint} error={error}>
    {(told) => <select {...select} {...told} />}
  </FieldFrame>
)
