/** Of a password that somebody gives a user, be it its own. */
export const PASSWORD_LENGTH = { min: 12, max: 256 }

/**
 * Of the rules NIST SP 800-63B leaves standing: length, which the wire's schema asks for, and that a password is not
 * the user's name, however often it is written. What signs it is made of is nobody's business.
 */
export const isPasswordOfName = (password: string, name: string): boolean =>
  password.toLowerCase().replaceAll(name.toLowerCase(), '') === ''
