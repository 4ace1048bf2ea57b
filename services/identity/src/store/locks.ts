/** Advisory locks of this database. Any numbers will do, so long as they differ. */
export const FIRST_USER_LOCK = 3_005_001
export const SIGNING_KEYS_LOCK = 3_005_002
export const OIDC_LINKS_LOCK = 3_005_003
