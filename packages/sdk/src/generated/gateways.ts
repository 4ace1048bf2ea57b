// Generated from the OpenAPI document of the service: `vitest run --project packages/sdk -u`.
export interface paths {
    "/api/v1/gateways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The gateways in reach
         * @description Needs the scope `gateways:read`.
         */
        get: operations["listGateways"];
        put?: never;
        /**
         * A new gateway
         * @description Needs the scope `gateways:write`.
         */
        post: operations["createGateway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateway-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many gateways are in each state
         * @description Needs the scope `gateways:read`.
         */
        get: operations["summarizeGateways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateways/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One gateway
         * @description Needs the scope `gateways:read`.
         */
        get: operations["getGateway"];
        /**
         * Replaces a gateway, or makes it with If-None-Match: *
         * @description Needs the scope `gateways:write`.
         */
        put: operations["putGateway"];
        post?: never;
        /**
         * Removes a gateway with all that hangs on it
         * @description Needs the scope `gateways:write`.
         */
        delete: operations["deleteGateway"];
        options?: never;
        head?: never;
        /**
         * Changes a gateway by merge patch
         * @description Needs the scope `gateways:write`.
         */
        patch: operations["patchGateway"];
        trace?: never;
    };
    "/api/v1/gateways/{id}/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The devices of a gateway, by name
         * @description Needs the scope `gateways:read`.
         */
        get: operations["listDevices"];
        put?: never;
        /**
         * A new device of a gateway
         * @description Needs the scope `gateways:write`.
         */
        post: operations["createDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateways/{id}/devices/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One device
         * @description Needs the scope `gateways:read`.
         */
        get: operations["getDevice"];
        /**
         * Makes a device, or replaces it
         * @description Needs the scope `gateways:write`.
         */
        put: operations["putDevice"];
        post?: never;
        /**
         * Removes a device
         * @description Needs the scope `gateways:write`.
         */
        delete: operations["deleteDevice"];
        options?: never;
        head?: never;
        /**
         * Changes a device by merge patch
         * @description Needs the scope `gateways:write`.
         */
        patch: operations["patchDevice"];
        trace?: never;
    };
    "/api/v1/gateways/{id}/heartbeats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that a gateway is there
         * @description Needs the scope `gateways:write`.
         */
        post: operations["sendHeartbeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateways/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When a gateway came online and went, or with Accept: text/event-stream live
         * @description Needs the scope `gateways:read`.
         */
        get: operations["listGatewayEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateways/{id}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The photo of a gateway
         * @description Needs the scope `gateways:read`.
         */
        get: operations["getGatewayPhoto"];
        /**
         * Sets the photo of a gateway: an image, bare or as the file of a form
         * @description Needs the scope `gateways:write`.
         */
        put: operations["putGatewayPhoto"];
        post?: never;
        /**
         * Removes the photo of a gateway
         * @description Needs the scope `gateways:write`.
         */
        delete: operations["deleteGatewayPhoto"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateways:import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes and changes many gateways, with a result for each row
         * @description As JSON (`{ "items": […] }` or the list alone), XML, NDJSON or CSV. Needs the scope `gateways:write`.
         */
        post: operations["importGateways"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gateway-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far an import is, and what became of its rows
         * @description Needs the scope `gateways:read`.
         */
        get: operations["getGatewayImport"];
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
         * Device
         * @description A device behind a gateway.
         * @example {
         *       "name": "Inverter",
         *       "voltage": 48.2,
         *       "current": 1.5,
         *       "realPower": 72.3,
         *       "reactivePower": 4
         *     }
         */
        Device: {
            name: string;
            /** @description Volt; null where what was kept reads as no number. */
            voltage: number | null;
            /** @description Ampere. */
            current?: number | null;
            /** @description Watt. */
            realPower?: number | null;
            /** @description Var. */
            reactivePower?: number | null;
            /** @description When it was measured, as the device said it. */
            timestamp?: string | null;
        } & {
            [key: string]: unknown;
        };
        /**
         * New device
         * @description A device as a client writes it.
         * @example {
         *       "name": "Inverter",
         *       "voltage": 48.2,
         *       "current": 1.5,
         *       "realPower": 72.3,
         *       "reactivePower": 4
         *     }
         */
        NewDevice: {
            name: string;
            /** @description Volt. */
            voltage: number;
            /** @description Ampere. */
            current?: number | null;
            /** @description Watt. */
            realPower?: number | null;
            /** @description Var. */
            reactivePower?: number | null;
            /** @description When it was measured: RFC 3339, or milliseconds since 1970; at most 5 minutes ahead. */
            timestamp?: (string | null) | number | string;
        } & {
            [key: string]: unknown;
        };
        /**
         * Device, replaced
         * @description What a device is replaced with.
         * @example {
         *       "voltage": 48.2,
         *       "current": 1.5,
         *       "realPower": 72.3,
         *       "reactivePower": 4
         *     }
         */
        DeviceBody: {
            name?: string;
            voltage: number;
            /** @description Ampere. */
            current?: number | null;
            /** @description Watt. */
            realPower?: number | null;
            /** @description Var. */
            reactivePower?: number | null;
            /** @description When it was measured: RFC 3339, or milliseconds since 1970; at most 5 minutes ahead. */
            timestamp?: (string | null) | number | string;
        } & {
            [key: string]: unknown;
        };
        /**
         * Device, patched
         * @description RFC 7396: a member that is null is removed.
         * @example {
         *       "voltage": 47.9
         *     }
         */
        DevicePatch: {
            voltage?: number;
            /** @description Ampere. */
            current?: number | null;
            /** @description Watt. */
            realPower?: number | null;
            /** @description Var. */
            reactivePower?: number | null;
            /** @description When it was measured: RFC 3339, or milliseconds since 1970; at most 5 minutes ahead. */
            timestamp?: (string | null) | number | string;
        } & {
            [key: string]: unknown;
        };
        /**
         * Gateway
         * @description A gateway with its devices, and whether it is there.
         * @example {
         *       "id": "roof-north",
         *       "name": "Roof, north",
         *       "description": null,
         *       "location": {
         *         "lat": 52.52,
         *         "lon": 13.405
         *       },
         *       "tags": [
         *         "site:a",
         *         "floor:3"
         *       ],
         *       "metadata": {
         *         "installer": "Acme"
         *       },
         *       "expectedIntervalSeconds": 60,
         *       "devices": [
         *         {
         *           "name": "Battery",
         *           "voltage": 48.2
         *         }
         *       ],
         *       "ownerId": null,
         *       "state": "online",
         *       "lastSeenAt": "2026-01-02T03:04:05.678Z",
         *       "createdAt": "2026-01-01T00:00:00.000Z",
         *       "updatedAt": "2026-01-02T03:04:05.678Z",
         *       "links": {
         *         "self": "/api/v1/gateways/roof-north",
         *         "devices": "/api/v1/gateways/roof-north/devices",
         *         "events": "/api/v1/gateways/roof-north/events",
         *         "heartbeats": "/api/v1/gateways/roof-north/heartbeats",
         *         "photo": "/api/v1/gateways/roof-north/photo"
         *       }
         *     }
         */
        Gateway: {
            id: string;
            name: string | null;
            description: string | null;
            location: {
                lat: number;
                lon: number;
            } | null;
            tags: string[];
            /** @description The client's own; up to 8 KiB. */
            metadata: {
                [key: string]: unknown;
            };
            /** @description How often it is heard from; silent for three of these it is offline. 60 unless it says otherwise. */
            expectedIntervalSeconds: number;
            devices: components["schemas"]["Device"][];
            /** @description The member it belongs to; null: the operators. */
            ownerId: string | null;
            /** @enum {unknown} */
            state: "neverSeen" | "online" | "offline";
            /** Format: date-time */
            lastSeenAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            links: {
                self: string;
                devices: string;
                events: string;
                heartbeats: string;
                photo: string;
            };
        };
        /**
         * New gateway
         * @description A gateway as a client makes it.
         * @example {
         *       "id": "roof-north",
         *       "name": "Roof, north",
         *       "description": null,
         *       "location": {
         *         "lat": 52.52,
         *         "lon": 13.405
         *       },
         *       "tags": [
         *         "site:a",
         *         "floor:3"
         *       ],
         *       "metadata": {
         *         "installer": "Acme"
         *       },
         *       "expectedIntervalSeconds": 60,
         *       "devices": [
         *         {
         *           "name": "Battery",
         *           "voltage": 48.2
         *         }
         *       ]
         *     }
         */
        NewGateway: {
            /** @description New ones match [A-Za-z0-9._-]{1,64}. */
            id: string;
            name?: string | null;
            description?: string | null;
            location?: {
                lat: number;
                lon: number;
            } | null;
            tags?: string[];
            /** @description The client's own; up to 8 KiB. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description How often it is heard from; silent for three of these it is offline. 60 unless it says otherwise. */
            expectedIntervalSeconds?: number;
            devices?: components["schemas"]["NewDevice"][];
        };
        /**
         * Gateway, replaced
         * @description What is left out is reset; the path names the gateway.
         * @example {
         *       "name": "Roof, north",
         *       "description": null,
         *       "location": {
         *         "lat": 52.52,
         *         "lon": 13.405
         *       },
         *       "tags": [
         *         "site:a",
         *         "floor:3"
         *       ],
         *       "metadata": {
         *         "installer": "Acme"
         *       },
         *       "expectedIntervalSeconds": 60,
         *       "devices": [
         *         {
         *           "name": "Battery",
         *           "voltage": 48.2
         *         }
         *       ]
         *     }
         */
        GatewayBody: {
            /** @description New ones match [A-Za-z0-9._-]{1,64}. */
            id?: string;
            name?: string | null;
            description?: string | null;
            location?: {
                lat: number;
                lon: number;
            } | null;
            tags?: string[];
            /** @description The client's own; up to 8 KiB. */
            metadata?: {
                [key: string]: unknown;
            };
            /** @description How often it is heard from; silent for three of these it is offline. 60 unless it says otherwise. */
            expectedIntervalSeconds?: number;
            devices?: components["schemas"]["NewDevice"][];
        };
        /**
         * Gateway, patched
         * @description RFC 7396: a member that is null is reset; devices are replaced as a whole.
         * @example {
         *       "name": "Roof, south",
         *       "location": null
         *     }
         */
        GatewayPatch: {
            name?: string | null;
            description?: string | null;
            location?: {
                lat?: number;
                lon?: number;
            } | null;
            tags?: string[] | null;
            /** @description The client's own; up to 8 KiB. */
            metadata?: {
                [key: string]: unknown;
            } | null;
            /** @description How often it is heard from; silent for three of these it is offline. 60 unless it says otherwise. */
            expectedIntervalSeconds?: number | null;
            devices?: components["schemas"]["NewDevice"][] | null;
        };
        /**
         * Gateway summary
         * @description How many gateways are in each state.
         * @example {
         *       "neverSeen": 1,
         *       "online": 7,
         *       "offline": 2,
         *       "total": 10
         *     }
         */
        GatewaySummary: {
            neverSeen: number;
            online: number;
            offline: number;
            total: number;
        };
        /**
         * Gateway event
         * @description A gateway came online, or fell silent.
         * @example {
         *       "id": 12,
         *       "gatewayId": "roof-north",
         *       "state": "offline",
         *       "occurredAt": "2026-01-02T03:04:05.678Z"
         *     }
         */
        GatewayEvent: {
            /** @description Goes up with time; a stream resumes behind it by Last-Event-ID. */
            id: number;
            gatewayId: string;
            /** @enum {unknown} */
            state: "online" | "offline";
            /** Format: date-time */
            occurredAt: string;
        };
        /**
         * Gateways to import
         * @description What a row leaves out has its default, or stays as it is where the gateway stands already.
         * @example {
         *       "items": [
         *         {
         *           "id": "roof-north",
         *           "name": "Roof, north"
         *         }
         *       ]
         *     }
         */
        GatewayImportBody: {
            items: components["schemas"]["NewGateway"][];
        };
        /**
         * Gateway import
         * @description What became of the rows of an import, as far as it is through.
         * @example {
         *       "id": null,
         *       "state": "done",
         *       "dryRun": false,
         *       "rows": 1,
         *       "created": 1,
         *       "updated": 0,
         *       "invalid": 0,
         *       "items": [
         *         {
         *           "row": 1,
         *           "id": "roof-north",
         *           "status": "created",
         *           "errors": []
         *         }
         *       ]
         *     }
         */
        GatewayImport: {
            /**
             * Format: uuid
             * @description Of a long one, to ask for it again.
             */
            id: string | null;
            /** @enum {unknown} */
            state: "running" | "done";
            dryRun: boolean;
            rows: number;
            created: number;
            updated: number;
            invalid: number;
            items: {
                row: number;
                id: string;
                /** @enum {unknown} */
                status: "created" | "updated" | "invalid";
                errors: {
                    pointer: string;
                    code: string;
                    detail: string;
                }[];
            }[];
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
    listGateways: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                sort?: "id" | "-id" | "name" | "-name" | "lastSeenAt" | "-lastSeenAt" | "createdAt" | "-createdAt";
                state?: ("neverSeen" | "online" | "offline")[];
                /** @description Each of them must be there. */
                tag?: string[];
                /** @description A part of the id, the name or the description. */
                q?: string;
                "lastSeenAt.lt"?: string;
                include?: "total";
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
                     *           "id": "roof-north",
                     *           "name": "Roof, north",
                     *           "description": null,
                     *           "location": {
                     *             "lat": 52.52,
                     *             "lon": 13.405
                     *           },
                     *           "tags": [
                     *             "site:a",
                     *             "floor:3"
                     *           ],
                     *           "metadata": {
                     *             "installer": "Acme"
                     *           },
                     *           "expectedIntervalSeconds": 60,
                     *           "devices": [
                     *             {
                     *               "name": "Battery",
                     *               "voltage": 48.2
                     *             }
                     *           ],
                     *           "ownerId": null,
                     *           "state": "online",
                     *           "lastSeenAt": "2026-01-02T03:04:05.678Z",
                     *           "createdAt": "2026-01-01T00:00:00.000Z",
                     *           "updatedAt": "2026-01-02T03:04:05.678Z",
                     *           "links": {
                     *             "self": "/api/v1/gateways/roof-north",
                     *             "devices": "/api/v1/gateways/roof-north/devices",
                     *             "events": "/api/v1/gateways/roof-north/events",
                     *             "heartbeats": "/api/v1/gateways/roof-north/heartbeats",
                     *             "photo": "/api/v1/gateways/roof-north/photo"
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
                        items: components["schemas"]["Gateway"][];
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
                     *           "id": "roof-north",
                     *           "name": "Roof, north",
                     *           "description": null,
                     *           "location": {
                     *             "lat": 52.52,
                     *             "lon": 13.405
                     *           },
                     *           "tags": [
                     *             "site:a",
                     *             "floor:3"
                     *           ],
                     *           "metadata": {
                     *             "installer": "Acme"
                     *           },
                     *           "expectedIntervalSeconds": 60,
                     *           "devices": [
                     *             {
                     *               "name": "Battery",
                     *               "voltage": 48.2
                     *             }
                     *           ],
                     *           "ownerId": null,
                     *           "state": "online",
                     *           "lastSeenAt": "2026-01-02T03:04:05.678Z",
                     *           "createdAt": "2026-01-01T00:00:00.000Z",
                     *           "updatedAt": "2026-01-02T03:04:05.678Z",
                     *           "links": {
                     *             "self": "/api/v1/gateways/roof-north",
                     *             "devices": "/api/v1/gateways/roof-north/devices",
                     *             "events": "/api/v1/gateways/roof-north/events",
                     *             "heartbeats": "/api/v1/gateways/roof-north/heartbeats",
                     *             "photo": "/api/v1/gateways/roof-north/photo"
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
                        items: components["schemas"]["Gateway"][];
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
                     *           "id": "roof-north",
                     *           "name": "Roof, north",
                     *           "description": null,
                     *           "location": {
                     *             "lat": 52.52,
                     *             "lon": 13.405
                     *           },
                     *           "tags": [
                     *             "site:a",
                     *             "floor:3"
                     *           ],
                     *           "metadata": {
                     *             "installer": "Acme"
                     *           },
                     *           "expectedIntervalSeconds": 60,
                     *           "devices": [
                     *             {
                     *               "name": "Battery",
                     *               "voltage": 48.2
                     *             }
                     *           ],
                     *           "ownerId": null,
                     *           "state": "online",
                     *           "lastSeenAt": "2026-01-02T03:04:05.678Z",
                     *           "createdAt": "2026-01-01T00:00:00.000Z",
                     *           "updatedAt": "2026-01-02T03:04:05.678Z",
                     *           "links": {
                     *             "self": "/api/v1/gateways/roof-north",
                     *             "devices": "/api/v1/gateways/roof-north/devices",
                     *             "events": "/api/v1/gateways/roof-north/events",
                     *             "heartbeats": "/api/v1/gateways/roof-north/heartbeats",
                     *             "photo": "/api/v1/gateways/roof-north/photo"
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
                        items: components["schemas"]["Gateway"][];
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
                     *           "id": "roof-north",
                     *           "name": "Roof, north",
                     *           "description": null,
                     *           "location": {
                     *             "lat": 52.52,
                     *             "lon": 13.405
                     *           },
                     *           "tags": [
                     *             "site:a",
                     *             "floor:3"
                     *           ],
                     *           "metadata": {
                     *             "installer": "Acme"
                     *           },
                     *           "expectedIntervalSeconds": 60,
                     *           "devices": [
                     *             {
                     *               "name": "Battery",
                     *               "voltage": 48.2
                     *             }
                     *           ],
                     *           "ownerId": null,
                     *           "state": "online",
                     *           "lastSeenAt": "2026-01-02T03:04:05.678Z",
                     *           "createdAt": "2026-01-01T00:00:00.000Z",
                     *           "updatedAt": "2026-01-02T03:04:05.678Z",
                     *           "links": {
                     *             "self": "/api/v1/gateways/roof-north",
                     *             "devices": "/api/v1/gateways/roof-north/devices",
                     *             "events": "/api/v1/gateways/roof-north/events",
                     *             "heartbeats": "/api/v1/gateways/roof-north/heartbeats",
                     *             "photo": "/api/v1/gateways/roof-north/photo"
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
                        items: components["schemas"]["Gateway"][];
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
    createGateway: {
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
                "application/json": components["schemas"]["NewGateway"];
                "application/xml": components["schemas"]["NewGateway"];
            };
        };
        responses: {
            /** @description A gateway with its devices, and whether it is there. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gateway"];
                    "application/xml": components["schemas"]["Gateway"];
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
    summarizeGateways: {
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
            /** @description How many gateways are in each state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewaySummary"];
                    "application/xml": components["schemas"]["GatewaySummary"];
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
    getGateway: {
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
            /** @description A gateway with its devices, and whether it is there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gateway"];
                    "application/xml": components["schemas"]["Gateway"];
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
    putGateway: {
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
                "application/json": components["schemas"]["GatewayBody"];
                "application/xml": components["schemas"]["GatewayBody"];
            };
        };
        responses: {
            /** @description A gateway with its devices, and whether it is there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gateway"];
                    "application/xml": components["schemas"]["Gateway"];
                };
            };
            /** @description A gateway with its devices, and whether it is there. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gateway"];
                    "application/xml": components["schemas"]["Gateway"];
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
    deleteGateway: {
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
    patchGateway: {
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
                "application/json": components["schemas"]["GatewayPatch"];
                "application/xml": components["schemas"]["GatewayPatch"];
            };
        };
        responses: {
            /** @description A gateway with its devices, and whether it is there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Gateway"];
                    "application/xml": components["schemas"]["Gateway"];
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
    listDevices: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
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
                     *           "name": "Inverter",
                     *           "voltage": 48.2,
                     *           "current": 1.5,
                     *           "realPower": 72.3,
                     *           "reactivePower": 4
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Device"][];
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
                     *           "name": "Inverter",
                     *           "voltage": 48.2,
                     *           "current": 1.5,
                     *           "realPower": 72.3,
                     *           "reactivePower": 4
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/xml": {
                        items: components["schemas"]["Device"][];
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
                     *           "name": "Inverter",
                     *           "voltage": 48.2,
                     *           "current": 1.5,
                     *           "realPower": 72.3,
                     *           "reactivePower": 4
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "text/csv": {
                        items: components["schemas"]["Device"][];
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
                     *           "name": "Inverter",
                     *           "voltage": 48.2,
                     *           "current": 1.5,
                     *           "realPower": 72.3,
                     *           "reactivePower": 4
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/x-ndjson": {
                        items: components["schemas"]["Device"][];
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
    createDevice: {
        parameters: {
            query?: never;
            header?: {
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
                "application/json": components["schemas"]["NewDevice"];
                "application/xml": components["schemas"]["NewDevice"];
            };
        };
        responses: {
            /** @description A device behind a gateway. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                    "application/xml": components["schemas"]["Device"];
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
    getDevice: {
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
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A device behind a gateway. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                    "application/xml": components["schemas"]["Device"];
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
    putDevice: {
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
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeviceBody"];
                "application/xml": components["schemas"]["DeviceBody"];
            };
        };
        responses: {
            /** @description A device behind a gateway. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                    "application/xml": components["schemas"]["Device"];
                };
            };
            /** @description A device behind a gateway. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                    "application/xml": components["schemas"]["Device"];
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
    deleteDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the change is meant for. Where that is another by now, nothing is changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                name: string;
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
    patchDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the change is meant for. Where that is another by now, nothing is changed. */
                "If-Match"?: string;
            };
            path: {
                id: string;
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DevicePatch"];
                "application/xml": components["schemas"]["DevicePatch"];
            };
        };
        responses: {
            /** @description A device behind a gateway. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Device"];
                    "application/xml": components["schemas"]["Device"];
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
    sendHeartbeat: {
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
    listGatewayEvents: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                /** @description Newest first unless it says otherwise. */
                sort?: "id" | "-id";
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
                     *           "id": 12,
                     *           "gatewayId": "roof-north",
                     *           "state": "offline",
                     *           "occurredAt": "2026-01-02T03:04:05.678Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["GatewayEvent"][];
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
                     *           "id": 12,
                     *           "gatewayId": "roof-north",
                     *           "state": "offline",
                     *           "occurredAt": "2026-01-02T03:04:05.678Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/xml": {
                        items: components["schemas"]["GatewayEvent"][];
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
                     *           "id": 12,
                     *           "gatewayId": "roof-north",
                     *           "state": "offline",
                     *           "occurredAt": "2026-01-02T03:04:05.678Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "text/csv": {
                        items: components["schemas"]["GatewayEvent"][];
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
                     *           "id": 12,
                     *           "gatewayId": "roof-north",
                     *           "state": "offline",
                     *           "occurredAt": "2026-01-02T03:04:05.678Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/x-ndjson": {
                        items: components["schemas"]["GatewayEvent"][];
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
                     *           "id": 12,
                     *           "gatewayId": "roof-north",
                     *           "state": "offline",
                     *           "occurredAt": "2026-01-02T03:04:05.678Z"
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "text/event-stream": {
                        items: components["schemas"]["GatewayEvent"][];
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
    getGatewayPhoto: {
        parameters: {
            query?: never;
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
                    "image/png": string;
                    "image/jpeg": string;
                    "image/webp": string;
                    "image/gif": string;
                };
            };
            /** @description Not Modified */
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
    putGatewayPhoto: {
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
        /** @description The bytes of the image, or a form that holds them as its one file. */
        requestBody: {
            content: {
                "image/png": unknown;
                "image/jpeg": unknown;
                "image/webp": unknown;
                "image/gif": unknown;
                "multipart/form-data": unknown;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
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
    deleteGatewayPhoto: {
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
    importGateways: {
        parameters: {
            query?: {
                /** @description Tells what would become of each row, and changes nothing. */
                dryRun?: boolean;
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
                "application/json": components["schemas"]["GatewayImportBody"];
                "application/xml": components["schemas"]["GatewayImportBody"];
                "text/csv": components["schemas"]["GatewayImportBody"];
                "application/x-ndjson": components["schemas"]["GatewayImportBody"];
            };
        };
        responses: {
            /** @description What became of the rows of an import, as far as it is through. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayImport"];
                    "application/xml": components["schemas"]["GatewayImport"];
                };
            };
            /** @description What became of the rows of an import, as far as it is through. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayImport"];
                    "application/xml": components["schemas"]["GatewayImport"];
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
    getGatewayImport: {
        parameters: {
            query?: never;
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
            /** @description What became of the rows of an import, as far as it is through. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayImport"];
                    "application/xml": components["schemas"]["GatewayImport"];
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
