import type { ButtonHTMLAttributes } from 'react'

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'plain' | 'primary' | 'danger'
  /** While its work is under way it takes no second press. */
  busy?: boolean
}

export const Button = ({ kind = 'plain', busy = false, className = '', disabled, ...rest }: ButtonProps) => (
  <button
    type="button"
    {...rest}
    className={`button button-${kind} ${className}`}
    disabled={disabled || busy}
    aria-busy={busy}
  />
)
