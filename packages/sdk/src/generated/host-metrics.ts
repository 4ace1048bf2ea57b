// Generated from the OpenAPI document of the service: `vitest run --project packages/sdk -u`.
export interface paths {
    "/api/v1/hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The hosts that are measured
         * @description Needs the scope `metrics:read`.
         */
        get: operations["listHosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hosts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One host
         * @description Needs the scope `metrics:read`.
         */
        get: operations["getHost"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hosts/{id}/cpu": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How busy the CPU is, now or over time
         * @description Needs the scope `metrics:read`.
         */
        get: operations["getHostCpu"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hosts/{id}/memory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How full the memory is, now or over time
         * @description Needs the scope `metrics:read`.
         */
        get: operations["getHostMemory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hosts/{id}/containers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The running containers of a host
         * @description Needs the scope `metrics:read`.
         */
        get: operations["listHostContainers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hosts/{id}/containers/{cid}/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Docker's own statistics of a container
         * @description Needs the scope `metrics:read`.
         */
        get: operations["getContainerStats"];
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
         * @description A machine that is measured.
         * @example {
         *       "id": "edge-1",
         *       "links": {
         *         "self": "/api/v1/hosts/edge-1",
         *         "cpu": "/api/v1/hosts/edge-1/cpu",
         *         "memory": "/api/v1/hosts/edge-1/memory",
         *         "containers": "/api/v1/hosts/edge-1/containers"
         *       }
         *     }
         */
        Host: {
            id: string;
            links: {
                self: string;
                cpu: string;
                memory: string;
                containers: string;
            };
        };
        /**
         * @description How busy the CPU was at a moment.
         * @example {
         *       "sampledAt": "2026-01-02T03:04:05.678Z",
         *       "usedPercent": 12.5
         *     }
         */
        CpuSample: {
            /** Format: date-time */
            sampledAt: string;
            /** @description Of all cores together, since the sample before. */
            usedPercent: number;
        };
        /**
         * @description How full the memory was at a moment.
         * @example {
         *       "sampledAt": "2026-01-02T03:04:05.678Z",
         *       "totalBytes": 8000000000,
         *       "freeBytes": 2000000000,
         *       "availableBytes": 5000000000,
         *       "usedPercent": 75
         *     }
         */
        MemorySample: {
            /** Format: date-time */
            sampledAt: string;
            totalBytes: number;
            freeBytes: number;
            /** @description What programs can still get: the page cache gives way. */
            availableBytes: number;
            /** @description All that is not free: the page cache counts as used. */
            usedPercent: number;
        };
        /**
         * @description A running container.
         * @example {
         *       "id": "4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
         *       "name": "db",
         *       "image": "postgres:18",
         *       "state": "running",
         *       "createdAt": "2026-01-02T03:04:05.000Z",
         *       "labels": {
         *         "site": "north"
         *       },
         *       "links": {
         *         "stats": "/api/v1/hosts/edge-1/containers/4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c/stats"
         *       }
         *     }
         */
        Container: {
            id: string;
            name: string;
            image: string;
            /** @description Docker's word, such as running or paused. */
            state: string;
            /** Format: date-time */
            createdAt: string;
            labels: {
                [key: string]: string;
            };
            links: {
                stats: string;
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
    listHosts: {
        parameters: {
            query?: {
                limit?: number;
            };
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
                    "application/json": {
                        items: components["schemas"]["Host"][];
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    "application/xml": {
                        items: components["schemas"]["Host"][];
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
    getHost: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A machine that is measured. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Host"];
                    "application/xml": components["schemas"]["Host"];
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
    getHostCpu: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
            };
            header?: never;
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
                    "application/json": components["schemas"]["CpuSample"] | {
                        items: components["schemas"]["CpuSample"][];
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    "application/xml": components["schemas"]["CpuSample"] | {
                        items: components["schemas"]["CpuSample"][];
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
    getHostMemory: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
            };
            header?: never;
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
                    "application/json": components["schemas"]["MemorySample"] | {
                        items: components["schemas"]["MemorySample"][];
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    "application/xml": components["schemas"]["MemorySample"] | {
                        items: components["schemas"]["MemorySample"][];
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
    listHostContainers: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
            };
            header?: never;
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
                    "application/json": {
                        items: components["schemas"]["Container"][];
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    "application/xml": {
                        items: components["schemas"]["Container"][];
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
    getContainerStats: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                /** @description The id of the container, or its name. */
                cid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The Docker Engine's own document of GET /containers/{id}/stats, untouched. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
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
