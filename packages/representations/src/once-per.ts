/** What `make` makes of a subject, made once and kept for as long as the subject is. */
export function oncePer<Subject extends object, Made>(
  make: (subject: Subject) => Made
): (subject: Subject) => Made {
  const made = new WeakMap<Subject, Made>()
  return (subject) => {
    const known = made.get(subject)
    if (known !== undefined) return known
    const now = make(subject)
    made.set(subject, now)
    return now
  }
}
