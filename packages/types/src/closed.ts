/** The option of an object that takes no members but its own. */
export const closed = { additionalProperties: false }
