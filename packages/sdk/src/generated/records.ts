// Generated from the OpenAPI document of the service: `vitest run --project packages/sdk -u`.
export interface paths {
    "/api/v1/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The records, page by page, or as a table of all
         * @description Needs the scope `records:read`.
         */
        get: operations["listRecords"];
        put?: never;
        /**
         * Make a record
         * @description Needs the scope `records:write`.
         */
        post: operations["createRecord"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records:batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make up to 1,000 records at once
         * @description Needs the scope `records:write`.
         */
        post: operations["createRecords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/records/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One record
         * @description Needs the scope `records:read`.
         */
        get: operations["getRecord"];
        /**
         * Replace a record (If-Match), or make one under an id of your own (If-None-Match: *)
         * @description Needs the scope `records:write`.
         */
        put: operations["putRecord"];
        post?: never;
        /**
         * Delete a record, or purge it
         * @description Needs the scope `records:write`.
         */
        delete: operations["deleteRecord"];
        options?: never;
        head?: never;
        /**
         * Change some values of a record
         * @description Needs the scope `records:write`.
         */
        patch: operations["patchRecord"];
        trace?: never;
    };
    "/api/v1/records/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed the record, when, and from what to what
         * @description Needs the scope `records:read`.
         */
        get: operations["listRecordChanges"];
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
         * @description A few values that somebody keeps under a timestamp.
         * @example {
         *       "id": "019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
         *       "number": 42,
         *       "timestamp": 1767323045.678,
         *       "value1": "pump 7",
         *       "value2": 21.5,
         *       "value3": true,
         *       "shared": false,
         *       "ownerId": "019b7a5c-0000-7000-8000-000000000001",
         *       "createdAt": "2026-01-02T03:04:05.678Z",
         *       "updatedAt": "2026-01-02T03:04:05.678Z",
         *       "lastModifiedBy": "ada",
         *       "version": 1,
         *       "links": {
         *         "self": "/api/v1/records/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
         *         "changes": "/api/v1/records/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11/changes"
         *       }
         *     }
         */
        Record: {
            /** Format: uuid */
            id: string;
            /** @description The number by which the legacy API knows it. */
            number: number;
            /** @description Any double; what it counts is up to you. */
            timestamp: number | null;
            value1: string | null;
            value2: number | null;
            value3: boolean | null;
            /** @description Whether the legacy API shows it to everybody. */
            shared: boolean;
            /**
             * Format: uuid
             * @description The user it belongs to; null: nobody.
             */
            ownerId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            lastModifiedBy: string;
            version: number;
            links: {
                self: string;
                changes: string;
            };
        };
        /**
         * @description What a record is to hold: at least one of its four values. What is left out is null, and not shared.
         * @example {
         *       "timestamp": 1767323045.678,
         *       "value1": "pump 7",
         *       "value2": 21.5,
         *       "value3": true,
         *       "shared": false
         *     }
         */
        RecordWrite: {
            /** @description Any double; what it counts is up to you. */
            timestamp?: number | null;
            value1?: string | null;
            value2?: number | null;
            value3?: boolean | null;
            /** @description Whether the legacy API shows it to everybody. */
            shared?: boolean;
        };
        /**
         * @description The members to change (RFC 7396): null takes a value away, what is left out stays.
         * @example {
         *       "value2": 22,
         *       "value3": null
         *     }
         */
        RecordPatch: {
            /** @description Any double; what it counts is up to you. */
            timestamp?: number | null;
            value1?: string | null;
            value2?: number | null;
            value3?: boolean | null;
            /** @description Whether the legacy API shows it to everybody. */
            shared?: boolean | null;
        };
        /**
         * @description One step in the life of a record: before is null where it begins, after where it ends.
         * @example {
         *       "version": 2,
         *       "changedBy": "ada",
         *       "changedAt": "2026-01-02T03:04:05.678Z",
         *       "before": {
         *         "timestamp": 1767323045.678,
         *         "value1": "pump 7",
         *         "value2": 21.5,
         *         "value3": true,
         *         "shared": false
         *       },
         *       "after": {
         *         "timestamp": 1767323045.678,
         *         "value1": "pump 7",
         *         "value2": 22,
         *         "value3": true,
         *         "shared": false
         *       }
         *     }
         */
        RecordChange: {
            /** @description The version of the record that the change made. */
            version: number;
            changedBy: string;
            /** Format: date-time */
            changedAt: string;
            before: {
                /** @description Any double; what it counts is up to you. */
                timestamp: number | null;
                value1: string | null;
                value2: number | null;
                value3: boolean | null;
                /** @description Whether the legacy API shows it to everybody. */
                shared: boolean;
            } | null;
            after: {
                /** @description Any double; what it counts is up to you. */
                timestamp: number | null;
                value1: string | null;
                value2: number | null;
                value3: boolean | null;
                /** @description Whether the legacy API shows it to everybody. */
                shared: boolean;
            } | null;
        };
        /**
         * @description Records to be made, all in one go.
         * @example {
         *       "items": [
         *         {
         *           "value1": "pump 7",
         *           "value2": 21.5
         *         },
         *         {
         *           "value3": true
         *         }
         *       ]
         *     }
         */
        RecordBatch: {
            items: components["schemas"]["RecordWrite"][];
        };
        /**
         * @description What became of one row of a batch.
         * @example {
         *       "row": 0,
         *       "status": 201,
         *       "id": "019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11"
         *     }
         */
        RecordRowResult: {
            /** @description Its place in the batch; the first is 0. */
            row: number;
            /** @enum {integer} */
            status: 201 | 422;
            /** Format: uuid */
            id?: string;
            errors?: {
                /** @description RFC 6901 pointer into the row. */
                pointer: string;
                code: string;
                detail: string;
            }[];
        };
        /**
         * @description What became of each row, in their order.
         * @example {
         *       "items": [
         *         {
         *           "row": 0,
         *           "status": 201,
         *           "id": "019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11"
         *         },
         *         {
         *           "row": 1,
         *           "status": 422,
         *           "errors": [
         *             {
         *               "pointer": "/value2",
         *               "code": "type",
         *               "detail": "must be number,null"
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        RecordBatchResult: {
            items: components["schemas"]["RecordRowResult"][];
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
    listRecords: {
        parameters: {
            query?: {
                /** @description At most so many rows; 50 where it is left out, and all of them in CSV and NDJSON. */
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                /** @description A record without a timestamp comes last either way. */
                sort?: "-createdAt" | "createdAt" | "-updatedAt" | "updatedAt" | "-timestamp" | "timestamp" | "-number" | "number";
                /** @description The members to show, separated by commas. */
                fields?: string;
                include?: "total";
                q?: string;
                timestamp?: number;
                "timestamp.gte"?: number;
                "timestamp.lt"?: number;
                value1?: string;
                value2?: number;
                "value2.gte"?: number;
                "value2.lt"?: number;
                value3?: boolean;
                shared?: boolean;
                lastModifiedBy?: string;
                "createdAt.gte"?: string;
                "createdAt.lt"?: string;
                "updatedAt.gte"?: string;
                "updatedAt.lt"?: string;
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
                     *           "id": "019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
                     *           "number": 42,
                     *           "timestamp": 1767323045.678,
                     *           "value1": "pump 7",
                     *           "value2": 21.5,
                     *           "value3": true,
                     *           "shared": false,
                     *           "ownerId": "019b7a5c-0000-7000-8000-000000000001",
                     *           "createdAt": "2026-01-02T03:04:05.678Z",
                     *           "updatedAt": "2026-01-02T03:04:05.678Z",
                     *           "lastModifiedBy": "ada",
                     *           "version": 1,
                     *           "links": {
                     *             "self": "/api/v1/records/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
                     *             "changes": "/api/v1/records/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11/changes"
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
                        items: components["schemas"]["Record"][];
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
                     *           "id": "019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
                     *           "number": 42,
                     *           "timestamp": 1767323045.678,
                     *           "value1": "pump 7",
                     *           "value2": 21.5,
                     *           "value3": true,
                     *           "shared": false,
                     *           "ownerId": "019b7a5c-0000-7000-8000-000000000001",
                     *           "createdAt": "2026-01-02T03:04:05.678Z",
                     *           "updatedAt": "2026-01-02T03:04:05.678Z",
                     *           "lastModifiedBy": "ada",
                     *           "version": 1,
                     *           "links": {
                     *             "self": "/api/v1/records/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
                     *             "changes": "/api/v1/records/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11/changes"
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
                        items: components["schemas"]["Record"][];
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
                     *           "id": "019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
                     *           "number": 42,
                     *           "timestamp": 1767323045.678,
                     *           "value1": "pump 7",
                     *           "value2": 21.5,
                     *           "value3": true,
                     *           "shared": false,
                     *           "ownerId": "019b7a5c-0000-7000-8000-000000000001",
                     *           "createdAt": "2026-01-02T03:04:05.678Z",
                     *           "updatedAt": "2026-01-02T03:04:05.678Z",
                     *           "lastModifiedBy": "ada",
                     *           "version": 1,
                     *           "links": {
                     *             "self": "/api/v1/records/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
                     *             "changes": "/api/v1/records/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11/changes"
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
                        items: components["schemas"]["Record"][];
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
                     *           "id": "019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
                     *           "number": 42,
                     *           "timestamp": 1767323045.678,
                     *           "value1": "pump 7",
                     *           "value2": 21.5,
                     *           "value3": true,
                     *           "shared": false,
                     *           "ownerId": "019b7a5c-0000-7000-8000-000000000001",
                     *           "createdAt": "2026-01-02T03:04:05.678Z",
                     *           "updatedAt": "2026-01-02T03:04:05.678Z",
                     *           "lastModifiedBy": "ada",
                     *           "version": 1,
                     *           "links": {
                     *             "self": "/api/v1/records/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
                     *             "changes": "/api/v1/records/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11/changes"
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
                        items: components["schemas"]["Record"][];
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
    createRecord: {
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
                "application/json": components["schemas"]["RecordWrite"];
                "application/xml": components["schemas"]["RecordWrite"];
            };
        };
        responses: {
            /** @description A few values that somebody keeps under a timestamp. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                    "application/xml": components["schemas"]["Record"];
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
    createRecords: {
        parameters: {
            query?: {
                /** @description Whether one bad row refuses them all; if not, the good ones are kept and each is told of. */
                atomic?: "true" | "false";
            };
            header?: {
                /** @description A name of your own for this call. Sent again under it within 24 hours, it has no second effect and the same answer. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordBatch"];
                "application/xml": components["schemas"]["RecordBatch"];
                "text/csv": components["schemas"]["RecordBatch"];
                "application/x-ndjson": components["schemas"]["RecordBatch"];
            };
        };
        responses: {
            /** @description What became of each row, in their order. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordBatchResult"];
                    "application/xml": components["schemas"]["RecordBatchResult"];
                    "text/csv": components["schemas"]["RecordBatchResult"];
                    "application/x-ndjson": components["schemas"]["RecordBatchResult"];
                };
            };
            /** @description What became of each row, in their order. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordBatchResult"];
                    "application/xml": components["schemas"]["RecordBatchResult"];
                    "text/csv": components["schemas"]["RecordBatchResult"];
                    "application/x-ndjson": components["schemas"]["RecordBatchResult"];
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
    getRecord: {
        parameters: {
            query?: {
                /** @description The members to show, separated by commas. */
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
            /** @description A few values that somebody keeps under a timestamp. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                    "application/xml": components["schemas"]["Record"];
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
    putRecord: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the change is meant for. Where that is another by now, nothing is changed. */
                "If-Match"?: string;
                /** @description `*`: only where there is none yet. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordWrite"];
                "application/xml": components["schemas"]["RecordWrite"];
            };
        };
        responses: {
            /** @description A few values that somebody keeps under a timestamp. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                    "application/xml": components["schemas"]["Record"];
                };
            };
            /** @description A few values that somebody keeps under a timestamp. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                    "application/xml": components["schemas"]["Record"];
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
    deleteRecord: {
        parameters: {
            query?: {
                /** @description Erases the record with its history, also one that was deleted before; for administrators. */
                purge?: boolean;
            };
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
    patchRecord: {
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
                "application/json": components["schemas"]["RecordPatch"];
                "application/xml": components["schemas"]["RecordPatch"];
            };
        };
        responses: {
            /** @description A few values that somebody keeps under a timestamp. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                    "application/xml": components["schemas"]["Record"];
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
    listRecordChanges: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                sort?: "-version" | "version";
                /** @description The members to show, separated by commas. */
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
                     *           "version": 2,
                     *           "changedBy": "ada",
                     *           "changedAt": "2026-01-02T03:04:05.678Z",
                     *           "before": {
                     *             "timestamp": 1767323045.678,
                     *             "value1": "pump 7",
                     *             "value2": 21.5,
                     *             "value3": true,
                     *             "shared": false
                     *           },
                     *           "after": {
                     *             "timestamp": 1767323045.678,
                     *             "value1": "pump 7",
                     *             "value2": 22,
                     *             "value3": true,
                     *             "shared": false
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
                        items: components["schemas"]["RecordChange"][];
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
                     *           "version": 2,
                     *           "changedBy": "ada",
                     *           "changedAt": "2026-01-02T03:04:05.678Z",
                     *           "before": {
                     *             "timestamp": 1767323045.678,
                     *             "value1": "pump 7",
                     *             "value2": 21.5,
                     *             "value3": true,
                     *             "shared": false
                     *           },
                     *           "after": {
                     *             "timestamp": 1767323045.678,
                     *             "value1": "pump 7",
                     *             "value2": 22,
                     *             "value3": true,
                     *             "shared": false
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
                        items: components["schemas"]["RecordChange"][];
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
                     *           "version": 2,
                     *           "changedBy": "ada",
                     *           "changedAt": "2026-01-02T03:04:05.678Z",
                     *           "before": {
                     *             "timestamp": 1767323045.678,
                     *             "value1": "pump 7",
                     *             "value2": 21.5,
                     *             "value3": true,
                     *             "shared": false
                     *           },
                     *           "after": {
                     *             "timestamp": 1767323045.678,
                     *             "value1": "pump 7",
                     *             "value2": 22,
                     *             "value3": true,
                     *             "shared": false
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
                        items: components["schemas"]["RecordChange"][];
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
                     *           "version": 2,
                     *           "changedBy": "ada",
                     *           "changedAt": "2026-01-02T03:04:05.678Z",
                     *           "before": {
                     *             "timestamp": 1767323045.678,
                     *             "value1": "pump 7",
                     *             "value2": 21.5,
                     *             "value3": true,
                     *             "shared": false
                     *           },
                     *           "after": {
                     *             "timestamp": 1767323045.678,
                     *             "value1": "pump 7",
                     *             "value2": 22,
                     *             "value3": true,
                     *             "shared": false
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
                        items: components["schemas"]["RecordChange"][];
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
