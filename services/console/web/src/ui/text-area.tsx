import type { TextareaHTMLAttributes } from 'react'
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx'

type TextAreaProps = FieldFrameProps & TextareaHTMLAttributes<HTMLTextAreaElement>

/** An input of many lines with its label, a hint, and what is wrong with it. */
export const TextArea = ({ label, hint, error, ...input }: TextAreaProps) => (
  <FieldFrame label={label} hint={hint} error={error}>
    {(told) => <textarea {...input} {...told} />}
  </FieldFrame>
)
