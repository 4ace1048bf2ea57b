import { createLink } from '@tanstack/react-router'
import type { AnchorHTMLAttributes } from 'react'

interface LinkButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  kind?: 'plain' | 'primary'
}

/** Looks like a button and is a link: it leads to another view. */
export const LinkButton = createLink(({ kind = 'plain', className = '', ...rest }: LinkButtonProps) => (
  <a {...rest} className={`button button-${kind} ${className}`} />
))
