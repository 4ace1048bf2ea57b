/** Advisory locks of this database. Any numbers will do, so long as they differ. */
export const FIRST_USER_LOCK = 3_005_001
export const FIRST_SIGNING_KEY_LOCK = 3_005_002
