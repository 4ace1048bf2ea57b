/** The only resource ids that a caller reaches; undefined: no such bound. What lies outside does not exist. */
export type Reach = readonly string[] | undefined
