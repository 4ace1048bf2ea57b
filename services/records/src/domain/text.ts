/** What keeps `text` from being stored as it stands; undefined when nothing does. */
export function textFault(text: string, maxLength: number): string | undefined {
  if (text.includes('\0')) return 'must not hold the NUL character'
  if (!text.isWellFormed()) return 'must not hold half of a surrogate pair'
  // Characters are counted as PostgreSQL counts them: one outside the basic plane is two units here, but one there.
  if (text.length > maxLength && [...text].length > maxLength) {
    return `must not have more than ${maxLength} characters`
  }
  return undefined
}
