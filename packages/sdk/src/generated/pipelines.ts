// Generated from the OpenAPI document of the service: `vitest run --project packages/sdk -u`.
export interface paths {
    "/api/v1/pipelines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The pipelines in reach
         * @description Needs the scope `pipelines:read`.
         */
        get: operations["listPipelines"];
        put?: never;
        /**
         * A new pipeline
         * @description Needs the scope `pipelines:write`.
         */
        post: operations["createPipeline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One pipeline
         * @description Needs the scope `pipelines:read`.
         */
        get: operations["getPipeline"];
        put?: never;
        post?: never;
        /**
         * Removes a pipeline; its history is out of reach from then on
         * @description Needs the scope `pipelines:write`.
         */
        delete: operations["deletePipeline"];
        options?: never;
        head?: never;
        /**
         * Changes what describes a pipeline, by merge patch
         * @description Needs the scope `pipelines:write`.
         */
        patch: operations["patchPipeline"];
        trace?: never;
    };
    "/api/v1/pipelines/{id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a pipeline another key; its device may do so by its own
         * @description Needs the scope `pipelines:write`.
         */
        post: operations["rotatePipelineKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}/pins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest value of each pin
         * @description Needs the scope `pipelines:read`.
         */
        get: operations["getPins"];
        /**
         * Sets some pins and takes the values of all others away
         * @description Needs the scope `pipelines:push`.
         */
        put: operations["putPins"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Sets some pins; a reading like any other
         * @description Needs the scope `pipelines:push`.
         */
        patch: operations["patchPins"];
        trace?: never;
    };
    "/api/v1/pipelines/{id}/pins/{pin}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest value of one pin
         * @description Needs the scope `pipelines:read`.
         */
        get: operations["getPin"];
        /**
         * Sets one pin
         * @description Needs the scope `pipelines:push`.
         */
        put: operations["putPin"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The history
         * @description Needs the scope `pipelines:read`.
         */
        get: operations["listReadings"];
        put?: never;
        /**
         * One reading; answered once it is durable
         * @description Needs the scope `pipelines:push`.
         */
        post: operations["sendReading"];
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
         * Pipeline
         * @description A device's named stream of values.
         * @example {
         *       "id": "00000042",
         *       "label": "Boiler",
         *       "pins": [
         *         {
         *           "pin": "ivp1",
         *           "name": "Temperature",
         *           "unit": "°C",
         *           "min": 0,
         *           "max": 120
         *         }
         *       ],
         *       "ownerId": null,
         *       "createdAt": "2026-01-01T00:00:00.000Z",
         *       "updatedAt": "2026-01-01T00:00:00.000Z",
         *       "links": {
         *         "self": "/api/v1/pipelines/00000042",
         *         "pins": "/api/v1/pipelines/00000042/pins",
         *         "readings": "/api/v1/pipelines/00000042/readings"
         *       }
         *     }
         */
        Pipeline: {
            /** @description Eight digits. */
            id: string;
            label: string | null;
            /** @description What pins stand for. The bounds are for display. */
            pins: {
                /** @enum {unknown} */
                pin: "ivp1" | "ivp2" | "ivp3" | "ivp4" | "ivp5" | "ivp6" | "ivp7" | "ivp8" | "svp1" | "svp2" | "svp3" | "svp4";
                name: string;
                unit?: string | null;
                min?: number | null;
                max?: number | null;
            }[];
            /** @description The member it belongs to; null: the operators. */
            ownerId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            links: {
                self: string;
                pins: string;
                readings: string;
            };
        };
        /**
         * Pipeline, just made
         * @description With its key, which is shown this once.
         * @example {
         *       "id": "00000042",
         *       "label": "Boiler",
         *       "pins": [
         *         {
         *           "pin": "ivp1",
         *           "name": "Temperature",
         *           "unit": "°C",
         *           "min": 0,
         *           "max": 120
         *         }
         *       ],
         *       "ownerId": null,
         *       "createdAt": "2026-01-01T00:00:00.000Z",
         *       "updatedAt": "2026-01-01T00:00:00.000Z",
         *       "links": {
         *         "self": "/api/v1/pipelines/00000042",
         *         "pins": "/api/v1/pipelines/00000042/pins",
         *         "readings": "/api/v1/pipelines/00000042/readings"
         *       },
         *       "key": "h8Yt2LmQz0PvXa5R"
         *     }
         */
        CreatedPipeline: {
            /** @description Eight digits. */
            id: string;
            label: string | null;
            /** @description What pins stand for. The bounds are for display. */
            pins: {
                /** @enum {unknown} */
                pin: "ivp1" | "ivp2" | "ivp3" | "ivp4" | "ivp5" | "ivp6" | "ivp7" | "ivp8" | "svp1" | "svp2" | "svp3" | "svp4";
                name: string;
                unit?: string | null;
                min?: number | null;
                max?: number | null;
            }[];
            /** @description The member it belongs to; null: the operators. */
            ownerId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            links: {
                self: string;
                pins: string;
                readings: string;
            };
            /** @description Any 16 characters. */
            key: string;
        };
        /**
         * New pipeline
         * @description Id and key are drawn where they are left out.
         * @example {
         *       "label": "Boiler",
         *       "pins": [
         *         {
         *           "pin": "ivp1",
         *           "name": "Temperature",
         *           "unit": "°C",
         *           "min": 0,
         *           "max": 120
         *         }
         *       ]
         *     }
         */
        NewPipeline: {
            /** @description Eight digits. */
            id?: string;
            /** @description Any 16 characters. */
            key?: string;
            label?: string | null;
            /** @description What pins stand for. The bounds are for display. */
            pins?: {
                /** @enum {unknown} */
                pin: "ivp1" | "ivp2" | "ivp3" | "ivp4" | "ivp5" | "ivp6" | "ivp7" | "ivp8" | "svp1" | "svp2" | "svp3" | "svp4";
                name: string;
                unit?: string | null;
                min?: number | null;
                max?: number | null;
            }[];
        };
        /**
         * Pipeline, patched
         * @description RFC 7396: null resets a member; the list of pins is replaced as a whole.
         * @example {
         *       "label": "Boiler, cellar"
         *     }
         */
        PipelineProfile: {
            label?: string | null;
            /** @description What pins stand for. The bounds are for display. */
            pins?: {
                /** @enum {unknown} */
                pin: "ivp1" | "ivp2" | "ivp3" | "ivp4" | "ivp5" | "ivp6" | "ivp7" | "ivp8" | "svp1" | "svp2" | "svp3" | "svp4";
                name: string;
                unit?: string | null;
                min?: number | null;
                max?: number | null;
            }[] | null;
        };
        /**
         * Key rotation
         * @description The new key is drawn where none is given.
         * @example {
         *       "graceSeconds": 3600
         *     }
         */
        KeyRotation: {
            /** @description Any 16 characters. */
            key?: string;
            /**
             * @description For so long the key before opens too.
             * @default 0
             */
            graceSeconds: number;
        };
        /**
         * Pipeline key
         * @description Shown this once.
         * @example {
         *       "key": "h8Yt2LmQz0PvXa5R"
         *     }
         */
        PipelineKey: {
            /** @description Any 16 characters. */
            key: string;
        };
        /**
         * Pins
         * @description The latest value of each pin; null: it has none.
         * @example {
         *       "ivp1": 215,
         *       "ivp2": null,
         *       "ivp3": null,
         *       "ivp4": null,
         *       "ivp5": null,
         *       "ivp6": null,
         *       "ivp7": null,
         *       "ivp8": null,
         *       "svp1": "on",
         *       "svp2": null,
         *       "svp3": null,
         *       "svp4": null
         *     }
         */
        Pins: {
            ivp1: number | null;
            ivp2: number | null;
            ivp3: number | null;
            ivp4: number | null;
            ivp5: number | null;
            ivp6: number | null;
            ivp7: number | null;
            ivp8: number | null;
            svp1: string | null;
            svp2: string | null;
            svp3: string | null;
            svp4: string | null;
        };
        /**
         * Pins, patched
         * @description RFC 7396: null takes the value of a pin away.
         * @example {
         *       "ivp1": 215,
         *       "svp2": null
         *     }
         */
        PinsPatch: {
            ivp1?: number | null;
            ivp2?: number | null;
            ivp3?: number | null;
            ivp4?: number | null;
            ivp5?: number | null;
            ivp6?: number | null;
            ivp7?: number | null;
            ivp8?: number | null;
            svp1?: string | null;
            svp2?: string | null;
            svp3?: string | null;
            svp4?: string | null;
        };
        /**
         * Pin value
         * @description A whole number for ivp1 to ivp8, a text for svp1 to svp4; null: none.
         * @example {
         *       "value": 215
         *     }
         */
        PinValue: {
            value: number | string | null;
        };
        /**
         * New reading
         * @description A value for at least one pin; the others keep theirs.
         * @example {
         *       "ivp1": 215,
         *       "svp1": "on"
         *     }
         */
        NewReading: {
            ivp1?: number;
            ivp2?: number;
            ivp3?: number;
            ivp4?: number;
            ivp5?: number;
            ivp6?: number;
            ivp7?: number;
            ivp8?: number;
            svp1?: string;
            svp2?: string;
            svp3?: string;
            svp4?: string;
        };
        /**
         * Reading
         * @description What was sent at one time; null: nothing for this pin.
         * @example {
         *       "recordedAt": "2026-01-02T03:04:05.678Z",
         *       "version": 7,
         *       "ivp1": 215,
         *       "ivp2": null,
         *       "ivp3": null,
         *       "ivp4": null,
         *       "ivp5": null,
         *       "ivp6": null,
         *       "ivp7": null,
         *       "ivp8": null,
         *       "svp1": "on",
         *       "svp2": null,
         *       "svp3": null,
         *       "svp4": null
         *     }
         */
        Reading: {
            /** Format: date-time */
            recordedAt: string;
            /** @description Counts the readings of the pipeline. */
            version: number;
            ivp1: number | null;
            ivp2: number | null;
            ivp3: number | null;
            ivp4: number | null;
            ivp5: number | null;
            ivp6: number | null;
            ivp7: number | null;
            ivp8: number | null;
            svp1: string | null;
            svp2: string | null;
            svp3: string | null;
            svp4: string | null;
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
    listPipelines: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                sort?: "id" | "-id";
                /** @example id,label */
                fields?: string;
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
                        items: components["schemas"]["Pipeline"][];
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    "application/xml": {
                        items: components["schemas"]["Pipeline"][];
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    "text/csv": {
                        items: components["schemas"]["Pipeline"][];
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    "application/x-ndjson": {
                        items: components["schemas"]["Pipeline"][];
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
    createPipeline: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPipeline"];
                "application/xml": components["schemas"]["NewPipeline"];
            };
        };
        responses: {
            /** @description With its key, which is shown this once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedPipeline"];
                    "application/xml": components["schemas"]["CreatedPipeline"];
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
    getPipeline: {
        parameters: {
            query?: {
                /** @example id,label */
                fields?: string;
            };
            header?: never;
            path: {
                /** @description Eight digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A device's named stream of values. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                    "application/xml": components["schemas"]["Pipeline"];
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
    deletePipeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Eight digits. */
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
    patchPipeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Eight digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PipelineProfile"];
                "application/xml": components["schemas"]["PipelineProfile"];
            };
        };
        responses: {
            /** @description A device's named stream of values. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pipeline"];
                    "application/xml": components["schemas"]["Pipeline"];
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
    rotatePipelineKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Eight digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyRotation"];
                "application/xml": components["schemas"]["KeyRotation"];
            };
        };
        responses: {
            /** @description Shown this once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineKey"];
                    "application/xml": components["schemas"]["PipelineKey"];
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
    getPins: {
        parameters: {
            query?: {
                /** @example id,label */
                fields?: string;
            };
            header?: never;
            path: {
                /** @description Eight digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest value of each pin; null: it has none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pins"];
                    "application/xml": components["schemas"]["Pins"];
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
    putPins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Eight digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinsPatch"];
                "application/xml": components["schemas"]["PinsPatch"];
            };
        };
        responses: {
            /** @description The latest value of each pin; null: it has none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pins"];
                    "application/xml": components["schemas"]["Pins"];
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
    patchPins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Eight digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinsPatch"];
                "application/xml": components["schemas"]["PinsPatch"];
            };
        };
        responses: {
            /** @description The latest value of each pin; null: it has none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pins"];
                    "application/xml": components["schemas"]["Pins"];
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
    getPin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Eight digits. */
                id: string;
                pin: "ivp1" | "ivp2" | "ivp3" | "ivp4" | "ivp5" | "ivp6" | "ivp7" | "ivp8" | "svp1" | "svp2" | "svp3" | "svp4";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A whole number for ivp1 to ivp8, a text for svp1 to svp4; null: none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinValue"];
                    "application/xml": components["schemas"]["PinValue"];
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
    putPin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Eight digits. */
                id: string;
                pin: "ivp1" | "ivp2" | "ivp3" | "ivp4" | "ivp5" | "ivp6" | "ivp7" | "ivp8" | "svp1" | "svp2" | "svp3" | "svp4";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PinValue"];
                "application/xml": components["schemas"]["PinValue"];
            };
        };
        responses: {
            /** @description A whole number for ivp1 to ivp8, a text for svp1 to svp4; null: none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinValue"];
                    "application/xml": components["schemas"]["PinValue"];
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
    listReadings: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                sort?: "recordedAt" | "-recordedAt";
                /** @description Not before. */
                from?: string;
                /** @description Before. */
                to?: string;
                /** @example recordedAt,ivp1 */
                fields?: string;
            };
            header?: never;
            path: {
                /** @description Eight digits. */
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
                        items: components["schemas"]["Reading"][];
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    "application/xml": {
                        items: components["schemas"]["Reading"][];
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    "text/csv": {
                        items: components["schemas"]["Reading"][];
                        page: {
                            limit: number;
                            /** @description The next cursor; null at the end. */
                            next: string | null;
                            /** @description All rows of the list, with `include=total`. */
                            total?: number;
                        };
                    };
                    "application/x-ndjson": {
                        items: components["schemas"]["Reading"][];
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
    sendReading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Eight digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReading"];
                "application/xml": components["schemas"]["NewReading"];
            };
        };
        responses: {
            /** @description What was sent at one time; null: nothing for this pin. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reading"];
                    "application/xml": components["schemas"]["Reading"];
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
}
