// Arrays as PostgreSQL reads them. pg writes each element as if it might be anything, which costs more than the rest of
// a batch; texts, which might, are left to it.

/** JSON's numbers, and its null, are PostgreSQL's. */
export const numbersLiteral = (numbers: ReadonlyArray<number | null>): string =>
  `{${JSON.stringify(numbers).slice(1, -1)}}`

export const bytesLiteral = (values: readonly Buffer[]): string =>
  `{${values.map((bytes) => `"\\\\x${bytes.toString('hex')}"`).join()}}`
