// Generated from the OpenAPI document of the service: `vitest run --project packages/sdk -u`.
export interface paths {
    "/.well-known/security.txt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom to tell of a weakness (RFC 9116) */
        get: operations["getSecurityTxt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys that verify our access tokens (RFC 7517) */
        get: operations["getKeySet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/openid-configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What an OAuth client has to know of us (RFC 8414) */
        get: operations["getOpenIdConfiguration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in, or stay signed in
         * @description Grant types: password, refresh_token, client_credentials (RFC 6749).
         */
        post: operations["issueToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/introspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a credential is worth just now (RFC 7662)
         * @description For services alone, by client_secret_basic.
         */
        post: operations["introspect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/oidc/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign in by an OpenID Provider
         * @description Leads the browser to the provider, which leads it back to the callback.
         */
        get: operations["beginOidcSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/oidc/{provider}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the OpenID Provider leads the browser back to
         * @description What the provider adds beyond code, state, iss and error is passed over.
         */
        get: operations["finishOidcSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done, the latest first
         * @description Needs the scope `admin`.
         */
        get: operations["listAuditEvents"];
        put?: never;
        /** What a service did, by its own account; one that is told twice is kept once */
        post: operations["deliverAuditEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the whole platform is */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This API, described */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who calls, and what it may do */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/tokens/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign out
         * @description Ends the sign-in that the access token comes from: its refresh tokens are worth nothing any more.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up as a member
         * @description Only where the installation is open to it; elsewhere there is no such resource.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The OpenID Providers to sign in with */
        get: operations["listOidcProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/signing-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The key ring
         * @description Needs the scope `admin`.
         */
        get: operations["listSigningKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/signing-keys/rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign with the next key from now on
         * @description The key that signed so far verifies until the last token it signed has expired. No request fails over it. Needs the scope `admin`.
         */
        post: operations["rotateSigningKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The users, by pages
         * @description Needs the scope `admin`.
         */
        get: operations["listUsers"];
        put?: never;
        /**
         * Make a user
         * @description Needs the scope `admin`.
         */
        post: operations["createUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A user
         * @description Needs the scope `admin`.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        /**
         * Remove a user with its API keys
         * @description Needs the scope `admin`.
         */
        delete: operations["removeUser"];
        options?: never;
        head?: never;
        /**
         * Change the role or the password of a user, or shut it out
         * @description Needs the scope `admin`.
         */
        patch: operations["changeUser"];
        trace?: never;
    };
    "/api/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The API keys, by pages: your own, or all for an administrator */
        get: operations["listApiKeys"];
        put?: never;
        /** Make an API key of your own */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An API key, without its secret */
        get: operations["getApiKey"];
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        /** Rename an API key, narrow it, or let it expire */
        patch: operations["changeApiKey"];
        trace?: never;
    };
    "/api/v1/api-keys/{id}/rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give an API key a new secret; the one before opens a while longer */
        post: operations["rotateApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long the audit is kept
         * @description Needs the scope `admin`.
         */
        get: operations["getAuditRetention"];
        /**
         * Set how long the audit is kept
         * @description Needs the scope `admin`.
         */
        put: operations["setAuditRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/audit/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove what is past its time, or with dryRun tell what would go
         * @description Needs the scope `admin`.
         */
        post: operations["startAuditRetentionRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/audit/runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a run goes
         * @description Needs the scope `admin`.
         */
        get: operations["getAuditRetentionRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457 problem details. */
        Problem: {
            /** @description A URI that names the kind of problem, or about:blank. */
            type: string;
            title: string;
            status: number;
            /**
             * @description Stable and machine-readable.
             * @example route_not_found
             */
            code: string;
            /** @description A sentence for the person calling. */
            detail: string;
            /** @description Equals the X-Request-Id of the answer. */
            requestId: string;
            errors?: {
                /** @description RFC 6901 pointer to the faulty part of the input. */
                pointer: string;
                code: string;
                detail: string;
            }[];
            /** @description With status 429: the rate-limit policies that are used up. */
            "violated-policies"?: string[];
        };
        /**
         * Token
         * @description What a sign-in gives (RFC 6749 section 5.1).
         * @example {
         *       "access_token": "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl",
         *       "token_type": "Bearer",
         *       "expires_in": 900,
         *       "refresh_token": "qW3mUuM1kT7c2sXo5vJb9A",
         *       "scope": "gateways:read gateways:write pipelines:read pipelines:write pipelines:push records:read records:write metrics:read admin"
         *     }
         */
        Token: {
            access_token: string;
            /** @enum {string} */
            token_type: "Bearer";
            /** @description Seconds. */
            expires_in: number;
            /** @description Works once, and gives the next. A service is given none, and a page has it as a cookie. */
            refresh_token?: string;
            /** @description Scopes, separated by blanks. */
            scope: string;
        };
        /**
         * Audit event
         * @description One thing that was done.
         * @example {
         *       "id": "01890a5d-ac96-774b-bcce-b302099a8057",
         *       "occurredAt": "2026-03-01T12:00:00.000Z",
         *       "service": "gateways",
         *       "actor": {
         *         "kind": "user",
         *         "id": "01890a5d-ac96-7000-8000-000000000000",
         *         "name": "ada"
         *       },
         *       "action": "gateway.updated",
         *       "targetType": "gateway",
         *       "targetId": "gw-1",
         *       "before": {
         *         "name": "Roof"
         *       },
         *       "after": {
         *         "name": "Roof, south"
         *       },
         *       "requestId": "0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
         *     }
         */
        AuditEvent: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            occurredAt: string;
            /** @enum {unknown} */
            service: "identity" | "gateways" | "pipelines" | "records" | "host-metrics";
            actor: {
                /** @enum {unknown} */
                kind: "user" | "api_key" | "device" | "service" | "anonymous";
                /** @description The user's id, the pipeline's id or the service's name. */
                id: string | null;
                name: string;
                /**
                 * Format: uuid
                 * @description Of an API key: which of its owner's it was.
                 */
                apiKeyId?: string;
            };
            /**
             * @description What was done, as resource.verb.
             * @example gateway.updated
             */
            action: string;
            /** @example gateway */
            targetType: string;
            targetId: string;
            /** @description The target before; null where it was made. */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description The target after; null where it was removed. */
            after: {
                [key: string]: unknown;
            } | null;
            requestId: string;
        };
        /** @description An error of OAuth 2.0 (RFC 6749 section 5.2). */
        OAuthError: {
            /** @enum {unknown} */
            error: "invalid_request" | "invalid_client" | "invalid_grant" | "invalid_scope" | "unsupported_grant_type";
            error_description: string;
        };
        /**
         * @description What identity says of a credential (RFC 7662).
         * @example {
         *       "active": true,
         *       "sub": "01890a5d-ac96-7000-8000-000000000000",
         *       "username": "ada",
         *       "role": "operator",
         *       "scope": "gateways:read",
         *       "token_type": "api_key"
         *     }
         */
        Introspection: {
            active: boolean;
            sub?: string;
            username?: string;
            /** @enum {unknown} */
            role?: "viewer" | "operator" | "admin" | "member";
            /** @description Scopes, separated by blanks. */
            scope?: string;
            /** @description The id of the API key, where one was asked about. */
            client_id?: string;
            /** @enum {unknown} */
            token_type?: "access_token" | "api_key" | "basic";
            exp?: number;
            /** @description The only resource ids the API key reaches; absent: all. */
            resources?: string[];
        };
        /**
         * OpenID Provider
         * @description Somewhere else to sign in.
         * @example {
         *       "id": "corp",
         *       "name": "Corporate account",
         *       "links": {
         *         "signIn": "/api/v1/auth/oidc/corp"
         *       }
         *     }
         */
        OidcProvider: {
            id: string;
            /** @description What people know it as. */
            name: string;
            links: {
                /** @description Where a browser begins; takes `returnTo`. */
                signIn: string;
            };
        };
        /**
         * A sign-up
         * @description What a new member signs up with.
         * @example {
         *       "name": "grace",
         *       "password": "correct horse battery staple"
         *     }
         */
        Register: {
            name: string;
            /** @description Any signs will do, so long as it is not the name. */
            password: string;
        };
        /**
         * Registration
         * @description A user who signed up, and may sign in now.
         * @example {
         *       "id": "01890a5d-ac96-774b-bcce-b302099a8057",
         *       "name": "grace",
         *       "role": "member",
         *       "createdAt": "2026-03-01T12:00:00.000Z"
         *     }
         */
        Registration: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            role: "member";
            /** Format: date-time */
            createdAt: string;
        };
        /**
         * Key ring
         * @description The keys that access tokens are signed and verified with.
         * @example {
         *       "items": [
         *         {
         *           "kid": "SAHuEcyUcX8_hXGDM5mcEtsvBGVFxrcFgkXNEgaJqB8",
         *           "state": "active",
         *           "createdAt": "2026-03-01T12:00:00.000Z",
         *           "retiredAt": null
         *         }
         *       ]
         *     }
         */
        KeyRing: {
            items: {
                kid: string;
                /**
                 * @description next: published, and signs after the next rotation. retired: verifies what it signed.
                 * @enum {unknown}
                 */
                state: "next" | "active" | "retired";
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                retiredAt: string | null;
            }[];
        };
        /**
         * User
         * @description Somebody who may sign in.
         * @example {
         *       "id": "01890a5d-ac96-774b-bcce-b302099a8057",
         *       "name": "ada",
         *       "role": "operator",
         *       "disabled": false,
         *       "demo": false,
         *       "createdAt": "2026-03-01T12:00:00.000Z",
         *       "updatedAt": "2026-03-01T12:00:00.000Z",
         *       "links": {
         *         "self": "/api/v1/users/01890a5d-ac96-774b-bcce-b302099a8057"
         *       }
         *     }
         */
        User: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {unknown} */
            role: "viewer" | "operator" | "admin" | "member";
            /** @description Whether the user is shut out. */
            disabled: boolean;
            /** @description Made for a demonstration, and let in nowhere else. */
            demo: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            links: {
                self: string;
            };
        };
        /**
         * A user to be made
         * @description A user to make.
         * @example {
         *       "name": "ada",
         *       "password": "correct horse battery staple",
         *       "role": "operator"
         *     }
         */
        CreateUser: {
            /** @description It stays: records name who changed them. */
            name: string;
            /** @description Any signs will do, so long as it is not the name. */
            password: string;
            /** @enum {unknown} */
            role: "viewer" | "operator" | "admin" | "member";
        };
        /**
         * Changes of a user
         * @description A new password, or being disabled, ends what the user is signed in with.
         * @example {
         *       "disabled": true
         *     }
         */
        ChangeUser: {
            /** @description Any signs will do, so long as it is not the name. */
            password?: string;
            /** @enum {unknown} */
            role?: "viewer" | "operator" | "admin" | "member";
            disabled?: boolean;
        };
        /**
         * API key
         * @description What acts for its owner, as far as its scopes and resources go.
         * @example {
         *       "id": "01890a5d-ac96-774b-bcce-b302099a8057",
         *       "prefix": "fg_0a1B2c3D4e5F",
         *       "ownerId": "01890a5d-ac96-7000-8000-000000000000",
         *       "name": "site A",
         *       "scopes": [
         *         "gateways:read"
         *       ],
         *       "resources": null,
         *       "expiresAt": null,
         *       "previousExpiresAt": null,
         *       "lastUsedAt": null,
         *       "createdAt": "2026-03-01T12:00:00.000Z",
         *       "updatedAt": "2026-03-01T12:00:00.000Z",
         *       "links": {
         *         "self": "/api/v1/api-keys/01890a5d-ac96-774b-bcce-b302099a8057"
         *       }
         *     }
         */
        ApiKey: {
            /** Format: uuid */
            id: string;
            /** @description How the key begins, to tell keys apart. */
            prefix: string;
            /** Format: uuid */
            ownerId: string;
            name: string;
            scopes: ("gateways:read" | "gateways:write" | "pipelines:read" | "pipelines:write" | "pipelines:push" | "records:read" | "records:write" | "metrics:read" | "admin")[];
            /** @description The only resource ids the key reaches; null: all that its owner does. */
            resources: string[] | null;
            /**
             * Format: date-time
             * @description null: never.
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description Until when the secret before the last rotation opens too; null: there was none.
             */
            previousExpiresAt: string | null;
            /**
             * Format: date-time
             * @description To the minute.
             */
            lastUsedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            links: {
                self: string;
            };
        };
        /**
         * API key, with its secret
         * @description A new API key, with the secret that is shown once.
         * @example {
         *       "id": "01890a5d-ac96-774b-bcce-b302099a8057",
         *       "prefix": "fg_0a1B2c3D4e5F",
         *       "ownerId": "01890a5d-ac96-7000-8000-000000000000",
         *       "name": "site A",
         *       "scopes": [
         *         "gateways:read"
         *       ],
         *       "resources": null,
         *       "expiresAt": null,
         *       "previousExpiresAt": null,
         *       "lastUsedAt": null,
         *       "createdAt": "2026-03-01T12:00:00.000Z",
         *       "updatedAt": "2026-03-01T12:00:00.000Z",
         *       "links": {
         *         "self": "/api/v1/api-keys/01890a5d-ac96-774b-bcce-b302099a8057"
         *       },
         *       "key": "fg_0a1B2c3D4e5F_0000000000000000000000000000000000000000000_0a1B2c"
         *     }
         */
        IssuedApiKey: {
            /** Format: uuid */
            id: string;
            /** @description How the key begins, to tell keys apart. */
            prefix: string;
            /** Format: uuid */
            ownerId: string;
            name: string;
            scopes: ("gateways:read" | "gateways:write" | "pipelines:read" | "pipelines:write" | "pipelines:push" | "records:read" | "records:write" | "metrics:read" | "admin")[];
            /** @description The only resource ids the key reaches; null: all that its owner does. */
            resources: string[] | null;
            /**
             * Format: date-time
             * @description null: never.
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @description Until when the secret before the last rotation opens too; null: there was none.
             */
            previousExpiresAt: string | null;
            /**
             * Format: date-time
             * @description To the minute.
             */
            lastUsedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            links: {
                self: string;
            };
            /** @description The whole key. It is shown this once. */
            key: string;
        };
        /**
         * An API key to be made
         * @description An API key to make.
         * @example {
         *       "name": "site A",
         *       "scopes": [
         *         "gateways:read"
         *       ]
         *     }
         */
        CreateApiKey: {
            name: string;
            scopes: ("gateways:read" | "gateways:write" | "pipelines:read" | "pipelines:write" | "pipelines:push" | "records:read" | "records:write" | "metrics:read" | "admin")[];
            /** @description The only resource ids the key reaches; null: all that its owner does. */
            resources?: string[] | null;
            /**
             * Format: date-time
             * @description null: never.
             */
            expiresAt?: string | null;
        };
        /**
         * Changes of an API key
         * @description What may be changed of an API key.
         * @example {
         *       "expiresAt": "2030-01-01T00:00:00.000Z"
         *     }
         */
        ChangeApiKey: {
            name?: string;
            /** @description Fewer than there are. */
            scopes?: ("gateways:read" | "gateways:write" | "pipelines:read" | "pipelines:write" | "pipelines:push" | "records:read" | "records:write" | "metrics:read" | "admin")[];
            /**
             * Format: date-time
             * @description null: never.
             */
            expiresAt?: string | null;
        };
        /**
         * The caller
         * @description Who calls, and what that caller may.
         * @example {
         *       "kind": "user",
         *       "id": "01890a5d-ac96-774b-bcce-b302099a8057",
         *       "name": "ada",
         *       "role": "viewer",
         *       "scopes": [
         *         "gateways:read",
         *         "pipelines:read",
         *         "records:read",
         *         "metrics:read"
         *       ],
         *       "resources": null,
         *       "limits": [
         *         {
         *           "name": "user",
         *           "windows": [
         *             {
         *               "points": 600,
         *               "seconds": 60
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        Me: {
            /** @enum {unknown} */
            kind: "user" | "api_key" | "service";
            /** @description Of an API key: its owner. */
            id: string;
            name: string;
            /** @enum {string|null} */
            role: "viewer" | "operator" | "admin" | "member" | null;
            scopes: ("gateways:read" | "gateways:write" | "pipelines:read" | "pipelines:write" | "pipelines:push" | "records:read" | "records:write" | "metrics:read" | "admin")[];
            /** @description The only resource ids the caller reaches; null: no such bound. */
            resources: string[] | null;
            /** @description The quotas that hold for the caller; none: it is not limited. */
            limits: {
                name: string;
                /** @description All of them hold at once. */
                windows: {
                    /** @description Calls. */
                    points: number;
                    seconds: number;
                }[];
            }[];
        };
        /**
         * Retention policy
         * @description How long a class of data is kept.
         * @example {
         *       "class": "audit",
         *       "keepDays": 30,
         *       "updatedAt": "2026-03-01T12:00:00.000Z",
         *       "links": {
         *         "self": "/api/v1/retention/audit",
         *         "runs": "/api/v1/retention/audit/runs"
         *       }
         *     }
         */
        RetentionPolicy: {
            /** @enum {unknown} */
            class: "audit";
            /** @description What is older may go. */
            keepDays: number;
            /** Format: date-time */
            updatedAt: string;
            links: {
                self: string;
                runs: string;
            };
        };
        /**
         * A retention policy to be set
         * @description How long a class of data is to be kept.
         * @example {
         *       "keepDays": 90
         *     }
         */
        ChangeRetention: {
            /** @description What is older may go. */
            keepDays: number;
        };
        /**
         * Retention run
         * @description One removal of what is past its time.
         * @example {
         *       "id": "01890a5d-ac96-774b-bcce-b302099a8057",
         *       "class": "audit",
         *       "dryRun": true,
         *       "state": "succeeded",
         *       "before": "2026-01-30T12:00:00.000Z",
         *       "count": 2,
         *       "oldest": "2026-01-28T12:00:00.000Z",
         *       "newest": "2026-01-29T12:00:00.000Z",
         *       "startedAt": "2026-03-01T12:00:00.000Z",
         *       "finishedAt": "2026-03-01T12:00:00.000Z",
         *       "links": {
         *         "self": "/api/v1/retention/audit/runs/01890a5d-ac96-774b-bcce-b302099a8057"
         *       }
         *     }
         */
        RetentionRun: {
            /** Format: uuid */
            id: string;
            /** @enum {unknown} */
            class: "audit";
            /** @description Nothing went: it tells what would. */
            dryRun: boolean;
            /** @enum {unknown} */
            state: "running" | "succeeded" | "failed";
            /**
             * Format: date-time
             * @description What is older goes.
             */
            before: string;
            /** @description Rows: those that are to go, and at the end those that went. */
            count: number;
            /** Format: date-time */
            oldest: string | null;
            /** Format: date-time */
            newest: string | null;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            links: {
                self: string;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSecurityTxt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description RFC 9457 problem details. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    getKeySet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "kid": "0K2MPzvTXQ",
                     *           "kty": "EC",
                     *           "crv": "P-256",
                     *           "x": "gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0",
                     *           "y": "SLW_xSffzlPWrHEVI30DHM_4egVwt3NQqeUD7nMFpps",
                     *           "alg": "ES256",
                     *           "use": "sig"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/jwk-set+json": {
                        keys: {
                            /** @example 0K2MPzvTXQ */
                            kid: string;
                            /** @example EC */
                            kty: string;
                            /** @example P-256 */
                            crv: string;
                            /** @example gI0GAILBdu7T53akrFmMyGcsF3n5dO7MmwNBHKW5SV0 */
                            x: string;
                            /** @example SLW_xSffzlPWrHEVI30DHM_4egVwt3NQqeUD7nMFpps */
                            y: string;
                            /** @example ES256 */
                            alg: string;
                            /** @example sig */
                            use: string;
                        }[];
                    };
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenIdConfiguration: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "issuer": "https://fieldgate.example",
                     *       "token_endpoint": "https://fieldgate.example/api/v1/auth/tokens",
                     *       "introspection_endpoint": "https://fieldgate.example/api/v1/auth/introspections",
                     *       "jwks_uri": "https://fieldgate.example/.well-known/jwks.json",
                     *       "scopes_supported": [
                     *         "gateways:read"
                     *       ],
                     *       "grant_types_supported": [
                     *         "password"
                     *       ],
                     *       "response_types_supported": [
                     *         "code"
                     *       ],
                     *       "subject_types_supported": [
                     *         "public"
                     *       ],
                     *       "id_token_signing_alg_values_supported": [
                     *         "ES256"
                     *       ],
                     *       "token_endpoint_auth_methods_supported": [
                     *         "client_secret_basic"
                     *       ],
                     *       "introspection_endpoint_auth_methods_supported": [
                     *         "client_secret_basic"
                     *       ]
                     *     }
                     */
                    "application/json": {
                        /** @example https://fieldgate.example */
                        issuer: string;
                        /** @example https://fieldgate.example/api/v1/auth/tokens */
                        token_endpoint: string;
                        /** @example https://fieldgate.example/api/v1/auth/introspections */
                        introspection_endpoint: string;
                        /** @example https://fieldgate.example/.well-known/jwks.json */
                        jwks_uri: string;
                        scopes_supported: ("gateways:read" | "gateways:write" | "pipelines:read" | "pipelines:write" | "pipelines:push" | "records:read" | "records:write" | "metrics:read" | "admin")[];
                        grant_types_supported: string[];
                        response_types_supported: string[];
                        subject_types_supported: string[];
                        id_token_signing_alg_values_supported: string[];
                        token_endpoint_auth_methods_supported: string[];
                        introspection_endpoint_auth_methods_supported: string[];
                    };
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grant_type": "password",
                 *       "username": "ada",
                 *       "password": "correct horse battery staple",
                 *       "refresh_token_delivery": "body"
                 *     }
                 */
                "application/json": {
                    /**
                     * @example password
                     * @example refresh_token
                     * @example client_credentials
                     */
                    grant_type: string;
                    /** @example ada */
                    username?: string;
                    /** @example correct horse battery staple */
                    password?: string;
                    refresh_token?: string;
                    /**
                     * @description Where the refresh token goes to and comes from; `cookie` is for pages: no script can read it.
                     * @default body
                     * @enum {unknown}
                     */
                    refresh_token_delivery?: "body" | "cookie";
                    /** @description Scopes, separated by blanks; absent: all. */
                    scope?: string;
                };
                /**
                 * @example {
                 *       "grant_type": "password",
                 *       "username": "ada",
                 *       "password": "correct horse battery staple",
                 *       "refresh_token_delivery": "body"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    /**
                     * @example password
                     * @example refresh_token
                     * @example client_credentials
                     */
                    grant_type: string;
                    /** @example ada */
                    username?: string;
                    /** @example correct horse battery staple */
                    password?: string;
                    refresh_token?: string;
                    /**
                     * @description Where the refresh token goes to and comes from; `cookie` is for pages: no script can read it.
                     * @default body
                     * @enum {unknown}
                     */
                    refresh_token_delivery?: "body" | "cookie";
                    /** @description Scopes, separated by blanks; absent: all. */
                    scope?: string;
                };
            };
        };
        responses: {
            /** @description What a sign-in gives (RFC 6749 section 5.1). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description An error of OAuth 2.0 (RFC 6749 section 5.2). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description An error of OAuth 2.0 (RFC 6749 section 5.2). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description RFC 9457 problem details. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    introspect: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "fg_0a1B2c",
                 *       "token_type_hint": "api_key"
                 *     }
                 */
                "application/json": {
                    token: string;
                    /**
                     * @description `basic`: the token is the base64 part of a Basic Authorization header.
                     * @enum {unknown}
                     */
                    token_type_hint?: "access_token" | "api_key" | "basic";
                };
                /**
                 * @example {
                 *       "token": "fg_0a1B2c",
                 *       "token_type_hint": "api_key"
                 *     }
                 */
                "application/x-www-form-urlencoded": {
                    token: string;
                    /**
                     * @description `basic`: the token is the base64 part of a Basic Authorization header.
                     * @enum {unknown}
                     */
                    token_type_hint?: "access_token" | "api_key" | "basic";
                };
            };
        };
        responses: {
            /** @description What identity says of a credential (RFC 7662). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Introspection"];
                };
            };
            /** @description An error of OAuth 2.0 (RFC 6749 section 5.2). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description An error of OAuth 2.0 (RFC 6749 section 5.2). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OAuthError"];
                };
            };
            /** @description RFC 9457 problem details. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    beginOidcSignIn: {
        parameters: {
            query?: {
                /** @description A page of the console that the browser is led to at the end, with the refresh token as a cookie. */
                returnTo?: string;
            };
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the provider; where it is away, to the sign-in page. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishOidcSignIn: {
        parameters: {
            query?: {
                code?: string;
                state?: string;
                iss?: string;
                error?: string;
            };
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a sign-in gives (RFC 6749 section 5.1). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description To the page that waits for the sign-in; refused, to the sign-in page, which says so. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                /** @description The members to answer with, by commas. */
                fields?: string;
                /** @description Counts all rows of the list as well. */
                include?: "total";
                sort?: "-occurredAt" | "occurredAt";
                actorId?: string;
                apiKeyId?: string;
                /** @example gateway.updated */
                action?: string;
                targetType?: string;
                targetId?: string;
                service?: "identity" | "gateways" | "pipelines" | "records" | "host-metrics";
                requestId?: string;
                "occurredAt.gte"?: string;
                "occurredAt.lt"?: string;
            };
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "occurredAt": "2026-03-01T12:00:00.000Z",
                     *           "service": "gateways",
                     *           "actor": {
                     *             "kind": "user",
                     *             "id": "01890a5d-ac96-7000-8000-000000000000",
                     *             "name": "ada"
                     *           },
                     *           "action": "gateway.updated",
                     *           "targetType": "gateway",
                     *           "targetId": "gw-1",
                     *           "before": {
                     *             "name": "Roof"
                     *           },
                     *           "after": {
                     *             "name": "Roof, south"
                     *           },
                     *           "requestId": "0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["AuditEvent"][];
                        /**
                         * @example {
                         *       "limit": 50,
                         *       "next": null
                         *     }
                         */
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "occurredAt": "2026-03-01T12:00:00.000Z",
                     *           "service": "gateways",
                     *           "actor": {
                     *             "kind": "user",
                     *             "id": "01890a5d-ac96-7000-8000-000000000000",
                     *             "name": "ada"
                     *           },
                     *           "action": "gateway.updated",
                     *           "targetType": "gateway",
                     *           "targetId": "gw-1",
                     *           "before": {
                     *             "name": "Roof"
                     *           },
                     *           "after": {
                     *             "name": "Roof, south"
                     *           },
                     *           "requestId": "0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/xml": {
                        items: components["schemas"]["AuditEvent"][];
                        /**
                         * @example {
                         *       "limit": 50,
                         *       "next": null
                         *     }
                         */
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "occurredAt": "2026-03-01T12:00:00.000Z",
                     *           "service": "gateways",
                     *           "actor": {
                     *             "kind": "user",
                     *             "id": "01890a5d-ac96-7000-8000-000000000000",
                     *             "name": "ada"
                     *           },
                     *           "action": "gateway.updated",
                     *           "targetType": "gateway",
                     *           "targetId": "gw-1",
                     *           "before": {
                     *             "name": "Roof"
                     *           },
                     *           "after": {
                     *             "name": "Roof, south"
                     *           },
                     *           "requestId": "0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "text/csv": {
                        items: components["schemas"]["AuditEvent"][];
                        /**
                         * @example {
                         *       "limit": 50,
                         *       "next": null
                         *     }
                         */
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "occurredAt": "2026-03-01T12:00:00.000Z",
                     *           "service": "gateways",
                     *           "actor": {
                     *             "kind": "user",
                     *             "id": "01890a5d-ac96-7000-8000-000000000000",
                     *             "name": "ada"
                     *           },
                     *           "action": "gateway.updated",
                     *           "targetType": "gateway",
                     *           "targetId": "gw-1",
                     *           "before": {
                     *             "name": "Roof"
                     *           },
                     *           "after": {
                     *             "name": "Roof, south"
                     *           },
                     *           "requestId": "0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/x-ndjson": {
                        items: components["schemas"]["AuditEvent"][];
                        /**
                         * @example {
                         *       "limit": 50,
                         *       "next": null
                         *     }
                         */
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                };
            };
            /** @description The client has just this. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliverAuditEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "events": [
                 *         {
                 *           "id": "01890a5d-ac96-774b-bcce-b302099a8057",
                 *           "occurredAt": "2026-03-01T12:00:00.000Z",
                 *           "service": "gateways",
                 *           "actor": {
                 *             "kind": "user",
                 *             "id": "01890a5d-ac96-7000-8000-000000000000",
                 *             "name": "ada"
                 *           },
                 *           "action": "gateway.updated",
                 *           "targetType": "gateway",
                 *           "targetId": "gw-1",
                 *           "before": {
                 *             "name": "Roof"
                 *           },
                 *           "after": {
                 *             "name": "Roof, south"
                 *           },
                 *           "requestId": "0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    events: components["schemas"]["AuditEvent"][];
                };
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "version": "0.1.0",
                     *       "errorRate": 0.002,
                     *       "services": {
                     *         "identity": "ok",
                     *         "gateways": "ok",
                     *         "pipelines": "ok",
                     *         "records": "ok",
                     *         "host-metrics": "ok"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "ok" | "degraded" | "unavailable";
                        /**
                         * @description Of the platform.
                         * @example 0.1.0
                         */
                        version: string;
                        /**
                         * @description The share of the answers of the last minute, of all services, that were 5xx; null where there were none. Of several replicas of a service one tells.
                         * @example 0.002
                         */
                        errorRate: number | null;
                        services: {
                            /** @enum {unknown} */
                            identity: "ok" | "degraded" | "unavailable";
                            /** @enum {unknown} */
                            gateways: "ok" | "degraded" | "unavailable";
                            /** @enum {unknown} */
                            pipelines: "ok" | "degraded" | "unavailable";
                            /** @enum {unknown} */
                            records: "ok" | "degraded" | "unavailable";
                            /** @enum {unknown} */
                            "host-metrics": "ok" | "degraded" | "unavailable";
                        };
                    };
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description Service Unavailable */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "version": "0.1.0",
                     *       "errorRate": 0.002,
                     *       "services": {
                     *         "identity": "ok",
                     *         "gateways": "ok",
                     *         "pipelines": "ok",
                     *         "records": "ok",
                     *         "host-metrics": "ok"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {unknown} */
                        status: "ok" | "degraded" | "unavailable";
                        /**
                         * @description Of the platform.
                         * @example 0.1.0
                         */
                        version: string;
                        /**
                         * @description The share of the answers of the last minute, of all services, that were 5xx; null where there were none. Of several replicas of a service one tells.
                         * @example 0.002
                         */
                        errorRate: number | null;
                        services: {
                            /** @enum {unknown} */
                            identity: "ok" | "degraded" | "unavailable";
                            /** @enum {unknown} */
                            gateways: "ok" | "degraded" | "unavailable";
                            /** @enum {unknown} */
                            pipelines: "ok" | "degraded" | "unavailable";
                            /** @enum {unknown} */
                            records: "ok" | "degraded" | "unavailable";
                            /** @enum {unknown} */
                            "host-metrics": "ok" | "degraded" | "unavailable";
                        };
                    };
                };
            };
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1; `x-missing` names services that did not answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "openapi": "3.1.0",
                     *       "info": {
                     *         "title": "Fieldgate",
                     *         "version": "1"
                     *       },
                     *       "paths": {}
                     *     }
                     */
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: {
                /** @description The members to answer with, by commas. */
                fields?: string;
            };
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who calls, and what that caller may. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                    "application/xml": components["schemas"]["Me"];
                };
            };
            /** @description The client has just this. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this call. Sent again under it within 24 hours, it has no second effect and the same answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Register"];
                "application/xml": components["schemas"]["Register"];
            };
        };
        responses: {
            /** @description A user who signed up, and may sign in now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                    "application/xml": components["schemas"]["Registration"];
                };
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOidcProviders: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "corp",
                     *           "name": "Corporate account",
                     *           "links": {
                     *             "signIn": "/api/v1/auth/oidc/corp"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["OidcProvider"][];
                    };
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "corp",
                     *           "name": "Corporate account",
                     *           "links": {
                     *             "signIn": "/api/v1/auth/oidc/corp"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/xml": {
                        items: components["schemas"]["OidcProvider"][];
                    };
                };
            };
            /** @description The client has just this. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSigningKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys that access tokens are signed and verified with. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyRing"];
                    "application/xml": components["schemas"]["KeyRing"];
                };
            };
            /** @description The client has just this. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateSigningKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys that access tokens are signed and verified with. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyRing"];
                    "application/xml": components["schemas"]["KeyRing"];
                };
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                /** @description The members to answer with, by commas. */
                fields?: string;
                /** @description Counts all rows of the list as well. */
                include?: "total";
                /** @description The number of a page; not beside `cursor`. */
                page?: number;
                /** @description Beside `page`: how many; else `limit` says so. */
                perPage?: number;
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
                role?: "viewer" | "operator" | "admin" | "member";
                disabled?: boolean;
                /** @description A part of the name, in any case. */
                q?: string;
            };
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "name": "ada",
                     *           "role": "operator",
                     *           "disabled": false,
                     *           "demo": false,
                     *           "createdAt": "2026-03-01T12:00:00.000Z",
                     *           "updatedAt": "2026-03-01T12:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/users/01890a5d-ac96-774b-bcce-b302099a8057"
                     *           }
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["User"][];
                        /**
                         * @example {
                         *       "limit": 50,
                         *       "next": null
                         *     }
                         */
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "name": "ada",
                     *           "role": "operator",
                     *           "disabled": false,
                     *           "demo": false,
                     *           "createdAt": "2026-03-01T12:00:00.000Z",
                     *           "updatedAt": "2026-03-01T12:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/users/01890a5d-ac96-774b-bcce-b302099a8057"
                     *           }
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/xml": {
                        items: components["schemas"]["User"][];
                        /**
                         * @example {
                         *       "limit": 50,
                         *       "next": null
                         *     }
                         */
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "name": "ada",
                     *           "role": "operator",
                     *           "disabled": false,
                     *           "demo": false,
                     *           "createdAt": "2026-03-01T12:00:00.000Z",
                     *           "updatedAt": "2026-03-01T12:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/users/01890a5d-ac96-774b-bcce-b302099a8057"
                     *           }
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "text/csv": {
                        items: components["schemas"]["User"][];
                        /**
                         * @example {
                         *       "limit": 50,
                         *       "next": null
                         *     }
                         */
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "name": "ada",
                     *           "role": "operator",
                     *           "disabled": false,
                     *           "demo": false,
                     *           "createdAt": "2026-03-01T12:00:00.000Z",
                     *           "updatedAt": "2026-03-01T12:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/users/01890a5d-ac96-774b-bcce-b302099a8057"
                     *           }
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/x-ndjson": {
                        items: components["schemas"]["User"][];
                        /**
                         * @example {
                         *       "limit": 50,
                         *       "next": null
                         *     }
                         */
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                };
            };
            /** @description The client has just this. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    createUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this call. Sent again under it within 24 hours, it has no second effect and the same answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateUser"];
                "application/xml": components["schemas"]["CreateUser"];
            };
        };
        responses: {
            /** @description Somebody who may sign in. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                    "application/xml": components["schemas"]["User"];
                };
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: {
                /** @description The members to answer with, by commas. */
                fields?: string;
            };
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Somebody who may sign in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                    "application/xml": components["schemas"]["User"];
                };
            };
            /** @description The client has just this. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the change is meant for. Where that is another by now, nothing is changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the change is meant for. Where that is another by now, nothing is changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeUser"];
                "application/xml": components["schemas"]["ChangeUser"];
            };
        };
        responses: {
            /** @description Somebody who may sign in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                    "application/xml": components["schemas"]["User"];
                };
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                /** @description The members to answer with, by commas. */
                fields?: string;
                /** @description Counts all rows of the list as well. */
                include?: "total";
                /** @description The number of a page; not beside `cursor`. */
                page?: number;
                /** @description Beside `page`: how many; else `limit` says so. */
                perPage?: number;
                sort?: "name" | "-name" | "createdAt" | "-createdAt";
                /** @description For administrators: who else sees only what it owns. */
                ownerId?: string;
                /** @description A part of the name, in any case. */
                q?: string;
            };
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "prefix": "fg_0a1B2c3D4e5F",
                     *           "ownerId": "01890a5d-ac96-7000-8000-000000000000",
                     *           "name": "site A",
                     *           "scopes": [
                     *             "gateways:read"
                     *           ],
                     *           "resources": null,
                     *           "expiresAt": null,
                     *           "previousExpiresAt": null,
                     *           "lastUsedAt": null,
                     *           "createdAt": "2026-03-01T12:00:00.000Z",
                     *           "updatedAt": "2026-03-01T12:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/api-keys/01890a5d-ac96-774b-bcce-b302099a8057"
                     *           }
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                        /**
                         * @example {
                         *       "limit": 50,
                         *       "next": null
                         *     }
                         */
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "prefix": "fg_0a1B2c3D4e5F",
                     *           "ownerId": "01890a5d-ac96-7000-8000-000000000000",
                     *           "name": "site A",
                     *           "scopes": [
                     *             "gateways:read"
                     *           ],
                     *           "resources": null,
                     *           "expiresAt": null,
                     *           "previousExpiresAt": null,
                     *           "lastUsedAt": null,
                     *           "createdAt": "2026-03-01T12:00:00.000Z",
                     *           "updatedAt": "2026-03-01T12:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/api-keys/01890a5d-ac96-774b-bcce-b302099a8057"
                     *           }
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/xml": {
                        items: components["schemas"]["ApiKey"][];
                        /**
                         * @example {
                         *       "limit": 50,
                         *       "next": null
                         *     }
                         */
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "prefix": "fg_0a1B2c3D4e5F",
                     *           "ownerId": "01890a5d-ac96-7000-8000-000000000000",
                     *           "name": "site A",
                     *           "scopes": [
                     *             "gateways:read"
                     *           ],
                     *           "resources": null,
                     *           "expiresAt": null,
                     *           "previousExpiresAt": null,
                     *           "lastUsedAt": null,
                     *           "createdAt": "2026-03-01T12:00:00.000Z",
                     *           "updatedAt": "2026-03-01T12:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/api-keys/01890a5d-ac96-774b-bcce-b302099a8057"
                     *           }
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "text/csv": {
                        items: components["schemas"]["ApiKey"][];
                        /**
                         * @example {
                         *       "limit": 50,
                         *       "next": null
                         *     }
                         */
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "prefix": "fg_0a1B2c3D4e5F",
                     *           "ownerId": "01890a5d-ac96-7000-8000-000000000000",
                     *           "name": "site A",
                     *           "scopes": [
                     *             "gateways:read"
                     *           ],
                     *           "resources": null,
                     *           "expiresAt": null,
                     *           "previousExpiresAt": null,
                     *           "lastUsedAt": null,
                     *           "createdAt": "2026-03-01T12:00:00.000Z",
                     *           "updatedAt": "2026-03-01T12:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/api-keys/01890a5d-ac96-774b-bcce-b302099a8057"
                     *           }
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/x-ndjson": {
                        items: components["schemas"]["ApiKey"][];
                        /**
                         * @example {
                         *       "limit": 50,
                         *       "next": null
                         *     }
                         */
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                };
            };
            /** @description The client has just this. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this call. Sent again under it within 24 hours, it has no second effect and the same answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKey"];
                "application/xml": components["schemas"]["CreateApiKey"];
            };
        };
        responses: {
            /** @description A new API key, with the secret that is shown once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedApiKey"];
                    "application/xml": components["schemas"]["IssuedApiKey"];
                };
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    getApiKey: {
        parameters: {
            query?: {
                /** @description The members to answer with, by commas. */
                fields?: string;
            };
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What acts for its owner, as far as its scopes and resources go. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                    "application/xml": components["schemas"]["ApiKey"];
                };
            };
            /** @description The client has just this. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the change is meant for. Where that is another by now, nothing is changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the change is meant for. Where that is another by now, nothing is changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeApiKey"];
                "application/xml": components["schemas"]["ChangeApiKey"];
            };
        };
        responses: {
            /** @description What acts for its owner, as far as its scopes and resources go. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                    "application/xml": components["schemas"]["ApiKey"];
                };
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the change is meant for. Where that is another by now, nothing is changed. */
                "If-Match"?: string;
                /** @description A name of your own for this call. Sent again under it within 24 hours, it has no second effect and the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "graceSeconds": 3600
                 *     }
                 */
                "application/json": {
                    /**
                     * @description How long the secret before goes on opening.
                     * @default 86400
                     * @example 3600
                     */
                    graceSeconds?: number;
                } | null;
                /**
                 * @example {
                 *       "graceSeconds": 3600
                 *     }
                 */
                "application/xml": {
                    /**
                     * @description How long the secret before goes on opening.
                     * @default 86400
                     * @example 3600
                     */
                    graceSeconds?: number;
                } | null;
            };
        };
        responses: {
            /** @description A new API key, with the secret that is shown once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedApiKey"];
                    "application/xml": components["schemas"]["IssuedApiKey"];
                };
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditRetention: {
        parameters: {
            query?: {
                /** @description The members to answer with, by commas. */
                fields?: string;
            };
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How long a class of data is kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionPolicy"];
                    "application/xml": components["schemas"]["RetentionPolicy"];
                };
            };
            /** @description The client has just this. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    setAuditRetention: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the change is meant for. Where that is another by now, nothing is changed. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRetention"];
                "application/xml": components["schemas"]["ChangeRetention"];
            };
        };
        responses: {
            /** @description How long a class of data is kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionPolicy"];
                    "application/xml": components["schemas"]["RetentionPolicy"];
                };
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    startAuditRetentionRun: {
        parameters: {
            query?: {
                /** @description Remove nothing; tell what would go. */
                dryRun?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One removal of what is past its time. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionRun"];
                    "application/xml": components["schemas"]["RetentionRun"];
                };
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuditRetentionRun: {
        parameters: {
            query?: {
                /** @description The members to answer with, by commas. */
                fields?: string;
            };
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One removal of what is past its time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionRun"];
                    "application/xml": components["schemas"]["RetentionRun"];
                };
            };
            /** @description The client has just this. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description RFC 9457 problem details. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
            /** @description RFC 9457 problem details. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                    "application/problem+xml": components["schemas"]["Problem"];
                };
            };
        };
    };
}
