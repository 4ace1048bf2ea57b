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
         * The history: page by page, as a table of all, or by the bucket
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
    "/api/v1/pipelines/{id}/readings:batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Up to 5,000 readings of one pipeline, each with its own time
         * @description As JSON (`{ "items": […] }` or the list alone), XML, NDJSON or CSV. Needs the scope `pipelines:push`.
         */
        post: operations["sendReadings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/readings:batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Up to 5,000 readings of many pipelines, as a site gateway forwards them
         * @description As JSON (`{ "items": […] }` or the list alone), XML, NDJSON or CSV. The caller reaches each pipeline itself: a device's key opens nothing here. Needs the scope `pipelines:push`.
         */
        post: operations["forwardReadings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a pipeline is heard from
         * @description Needs the scope `pipelines:read`.
         */
        get: operations["getPipelineStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipeline-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many pipelines are in each state, and how much they send
         * @description Needs the scope `pipelines:read`.
         */
        get: operations["summarizePipelines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much of its quotas the caller has used
         * @description Needs the scope `pipelines:read`.
         */
        get: operations["getPipelineUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/{class}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long readings, or their rollups by the minute, are kept
         * @description Needs the scope `admin`.
         */
        get: operations["getRetention"];
        /**
         * Set how long they are kept
         * @description Needs the scope `admin`.
         */
        put: operations["setRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/{class}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop what is past its time, or with dryRun tell what would go
         * @description Needs the scope `admin`.
         */
        post: operations["startRetentionRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/{class}/runs/{id}": {
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
        get: operations["getRetentionRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The readings as they are stored, live
         * @description Needs the scope `pipelines:read`.
         */
        get: operations["streamReadings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The commands of a pipeline, the latest first
         * @description Needs the scope `pipelines:read`.
         */
        get: operations["listCommands"];
        put?: never;
        /**
         * Asks the device of a pipeline to do something
         * @description Needs the scope `pipelines:write`.
         */
        post: operations["createCommand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}/commands/{commandId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One command, and what became of it
         * @description Needs the scope `pipelines:read`.
         */
        get: operations["getCommand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}/commands/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The oldest command that no device has; waits for one if asked to
         * @description Needs the scope `pipelines:push`.
         */
        get: operations["leaseNextCommand"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pipelines/{id}/commands/{commandId}/acks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says what became of a command; saying it again does nothing
         * @description Needs the scope `pipelines:push`.
         */
        post: operations["acknowledgeCommand"];
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
         *       "expectedIntervalSeconds": 60,
         *       "ownerId": null,
         *       "createdAt": "2026-01-01T00:00:00.000Z",
         *       "updatedAt": "2026-01-01T00:00:00.000Z",
         *       "links": {
         *         "self": "/api/v1/pipelines/00000042",
         *         "pins": "/api/v1/pipelines/00000042/pins",
         *         "readings": "/api/v1/pipelines/00000042/readings",
         *         "status": "/api/v1/pipelines/00000042/status"
         *       }
         *     }
         */
        Pipeline: {
            /** @description Eight digits. */
            id: string;
            label: string | null;
            /** @description What pins stand for, each at most once. The bounds are for display. */
            pins: {
                /** @enum {unknown} */
                pin: "ivp1" | "ivp2" | "ivp3" | "ivp4" | "ivp5" | "ivp6" | "ivp7" | "ivp8" | "svp1" | "svp2" | "svp3" | "svp4";
                name: string;
                unit?: string | null;
                min?: number | null;
                max?: number | null;
            }[];
            /** @description How often it is heard from; silent for three of these it is offline. 60 unless it says otherwise. */
            expectedIntervalSeconds: number;
            /** @description The member it belongs to; null: the operators. */
            ownerId: string | null;
            status?: components["schemas"]["PipelineStatus"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            links: {
                self: string;
                pins: string;
                readings: string;
                status: string;
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
         *       "expectedIntervalSeconds": 60,
         *       "ownerId": null,
         *       "createdAt": "2026-01-01T00:00:00.000Z",
         *       "updatedAt": "2026-01-01T00:00:00.000Z",
         *       "links": {
         *         "self": "/api/v1/pipelines/00000042",
         *         "pins": "/api/v1/pipelines/00000042/pins",
         *         "readings": "/api/v1/pipelines/00000042/readings",
         *         "status": "/api/v1/pipelines/00000042/status"
         *       },
         *       "key": "h8Yt2LmQz0PvXa5R"
         *     }
         */
        CreatedPipeline: {
            /** @description Eight digits. */
            id: string;
            label: string | null;
            /** @description What pins stand for, each at most once. The bounds are for display. */
            pins: {
                /** @enum {unknown} */
                pin: "ivp1" | "ivp2" | "ivp3" | "ivp4" | "ivp5" | "ivp6" | "ivp7" | "ivp8" | "svp1" | "svp2" | "svp3" | "svp4";
                name: string;
                unit?: string | null;
                min?: number | null;
                max?: number | null;
            }[];
            /** @description How often it is heard from; silent for three of these it is offline. 60 unless it says otherwise. */
            expectedIntervalSeconds: number;
            /** @description The member it belongs to; null: the operators. */
            ownerId: string | null;
            status?: components["schemas"]["PipelineStatus"];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            links: {
                self: string;
                pins: string;
                readings: string;
                status: string;
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
         *       ],
         *       "expectedIntervalSeconds": 60
         *     }
         */
        NewPipeline: {
            /** @description Eight digits. */
            id?: string;
            /** @description Any 16 characters. */
            key?: string;
            label?: string | null;
            /** @description What pins stand for, each at most once. The bounds are for display. */
            pins?: {
                /** @enum {unknown} */
                pin: "ivp1" | "ivp2" | "ivp3" | "ivp4" | "ivp5" | "ivp6" | "ivp7" | "ivp8" | "svp1" | "svp2" | "svp3" | "svp4";
                name: string;
                unit?: string | null;
                min?: number | null;
                max?: number | null;
            }[];
            /** @description How often it is heard from; silent for three of these it is offline. 60 unless it says otherwise. */
            expectedIntervalSeconds?: number;
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
            /** @description What pins stand for, each at most once. The bounds are for display. */
            pins?: {
                /** @enum {unknown} */
                pin: "ivp1" | "ivp2" | "ivp3" | "ivp4" | "ivp5" | "ivp6" | "ivp7" | "ivp8" | "svp1" | "svp2" | "svp3" | "svp4";
                name: string;
                unit?: string | null;
                min?: number | null;
                max?: number | null;
            }[] | null;
            /** @description How often it is heard from; silent for three of these it is offline. 60 unless it says otherwise. */
            expectedIntervalSeconds?: number | null;
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
         * @description A whole number for ivp1 to ivp8, a text for svp1 to svp4; null: none. In XML a number says `xsi:type="number"`.
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
         * @example {
         *       "recordedAt": "2026-01-02T03:04:05.678Z",
         *       "ivp1": 215
         *     }
         */
        NewReading: {
            /** @description RFC 3339, or milliseconds since 1970; at most 5 minutes ahead. Without it the reading is of its arrival. */
            recordedAt?: string | number;
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
        /**
         * Readings of one pipeline
         * @description In any order: each has its own time.
         * @example {
         *       "items": [
         *         {
         *           "recordedAt": "2026-01-02T03:04:05.678Z",
         *           "ivp1": 215
         *         },
         *         {
         *           "recordedAt": 1767323046000,
         *           "ivp1": 216,
         *           "svp1": "on"
         *         }
         *       ]
         *     }
         */
        ReadingBatch: {
            items: components["schemas"]["NewReading"][];
        };
        /**
         * New reading of a pipeline
         * @description A value for at least one pin of the pipeline; the others keep theirs.
         * @example {
         *       "pipelineId": "00000042",
         *       "recordedAt": "2026-01-02T03:04:05.678Z",
         *       "ivp1": 215
         *     }
         */
        PipelineReading: {
            /** @description Eight digits. */
            pipelineId: string;
            /** @description RFC 3339, or milliseconds since 1970; at most 5 minutes ahead. Without it the reading is of its arrival. */
            recordedAt?: string | number;
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
         * Readings of many pipelines
         * @description As a site gateway forwards them for its devices.
         * @example {
         *       "items": [
         *         {
         *           "pipelineId": "00000042",
         *           "ivp1": 215
         *         },
         *         {
         *           "pipelineId": "00000043",
         *           "svp1": "on"
         *         }
         *       ]
         *     }
         */
        PipelineReadingBatch: {
            items: components["schemas"]["PipelineReading"][];
        };
        /**
         * What became of a batch
         * @description Each row is accepted, skipped or rejected.
         * @example {
         *       "accepted": 2,
         *       "replaced": 0,
         *       "skipped": 1,
         *       "rejected": [
         *         {
         *           "index": 3,
         *           "line": 5,
         *           "pointer": "/items/3/ivp1",
         *           "code": "maximum",
         *           "detail": "must be <= 9999"
         *         }
         *       ]
         *     }
         */
        ReadingBatchResult: {
            /** @description Readings that were stored now. */
            accepted: number;
            /** @description Those of them that took the place of another. */
            replaced: number;
            /** @description Readings left out, as there was one of the same time. */
            skipped: number;
            /** @description The rows that are wrong; the others do not suffer from it. */
            rejected: {
                /** @description Its place among the rows; the first is 0. */
                index: number;
                /** @description In CSV and NDJSON: the line it ends on; the first is 1. */
                line?: number;
                /** @description RFC 6901; in CSV and NDJSON as if the rows stood in `items`. */
                pointer: string;
                code: string;
                detail: string;
            }[];
        };
        /**
         * Bucket of readings
         * @description The readings of one step of time, summed up: what was asked for, of the pins that had a value.
         * @example {
         *       "startsAt": "2026-01-02T03:04:00.000Z",
         *       "ivp1Avg": 215.5,
         *       "ivp1Min": 215,
         *       "ivp1Max": 216,
         *       "ivp1Count": 2,
         *       "svp1Last": "on"
         *     }
         */
        ReadingBucket: {
            /** Format: date-time */
            startsAt: string;
            ivp1Avg?: number;
            ivp1Min?: number;
            ivp1Max?: number;
            ivp1Count?: number;
            ivp1Last?: number;
            ivp2Avg?: number;
            ivp2Min?: number;
            ivp2Max?: number;
            ivp2Count?: number;
            ivp2Last?: number;
            ivp3Avg?: number;
            ivp3Min?: number;
            ivp3Max?: number;
            ivp3Count?: number;
            ivp3Last?: number;
            ivp4Avg?: number;
            ivp4Min?: number;
            ivp4Max?: number;
            ivp4Count?: number;
            ivp4Last?: number;
            ivp5Avg?: number;
            ivp5Min?: number;
            ivp5Max?: number;
            ivp5Count?: number;
            ivp5Last?: number;
            ivp6Avg?: number;
            ivp6Min?: number;
            ivp6Max?: number;
            ivp6Count?: number;
            ivp6Last?: number;
            ivp7Avg?: number;
            ivp7Min?: number;
            ivp7Max?: number;
            ivp7Count?: number;
            ivp7Last?: number;
            ivp8Avg?: number;
            ivp8Min?: number;
            ivp8Max?: number;
            ivp8Count?: number;
            ivp8Last?: number;
            svp1Count?: number;
            svp1Last?: string;
            svp2Count?: number;
            svp2Last?: string;
            svp3Count?: number;
            svp3Last?: string;
            svp4Count?: number;
            svp4Last?: string;
        };
        /**
         * Pipeline status
         * @description Whether a pipeline is heard from; silent for three expected intervals it is offline.
         * @example {
         *       "online": true,
         *       "lastSeenAt": "2026-01-02T03:04:05.678Z",
         *       "expectedIntervalSeconds": 60
         *     }
         */
        PipelineStatus: {
            online: boolean;
            /** Format: date-time */
            lastSeenAt: string | null;
            expectedIntervalSeconds: number;
        };
        /**
         * Pipeline summary
         * @description How many pipelines are in each state.
         * @example {
         *       "neverSeen": 1,
         *       "online": 7,
         *       "offline": 2,
         *       "total": 10,
         *       "readings": 86400
         *     }
         */
        PipelineSummary: {
            neverSeen: number;
            online: number;
            offline: number;
            total: number;
            /** @description That these pipelines have sent so far: what it grows by in a second is how many come in. */
            readings: number;
        };
        /**
         * Pipeline usage
         * @description The policies that count the calls of whoever asks, the device or one of its people.
         * @example {
         *       "policies": [
         *         {
         *           "name": "device",
         *           "quota": 1200,
         *           "windowSeconds": 60,
         *           "used": 12,
         *           "resetSeconds": 41
         *         }
         *       ]
         *     }
         */
        PipelineUsage: {
            policies: {
                name: string;
                quota: number;
                windowSeconds: number;
                /** @description This call included. */
                used: number;
                /** @description Until all of the quota is there again. */
                resetSeconds: number;
            }[];
        };
        /**
         * Retention policy
         * @description How long a class of data is kept.
         * @example {
         *       "class": "readings",
         *       "keepDays": 30,
         *       "updatedAt": "2026-03-01T12:00:00.000Z",
         *       "links": {
         *         "self": "/api/v1/retention/readings",
         *         "runs": "/api/v1/retention/readings/runs"
         *       }
         *     }
         */
        RetentionPolicy: {
            /** @enum {unknown} */
            class: "readings" | "rollups";
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
         * @description How long a class of data is to be kept; rollups at least as long as readings.
         * @example {
         *       "keepDays": 60
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
         *       "class": "readings",
         *       "dryRun": true,
         *       "state": "succeeded",
         *       "before": "2026-01-30T12:00:00.000Z",
         *       "rows": 1440000,
         *       "sizeBytes": 149946368,
         *       "partitions": [
         *         {
         *           "name": "readings_20260129",
         *           "rows": 1440000,
         *           "sizeBytes": 149946368
         *         }
         *       ],
         *       "startedAt": "2026-03-01T12:00:00.000Z",
         *       "finishedAt": "2026-03-01T12:00:00.000Z",
         *       "links": {
         *         "self": "/api/v1/retention/readings/runs/01890a5d-ac96-774b-bcce-b302099a8057"
         *       }
         *     }
         */
        RetentionRun: {
            /** Format: uuid */
            id: string;
            /** @enum {unknown} */
            class: "readings" | "rollups";
            /** @description Nothing went: it tells what would. */
            dryRun: boolean;
            /** @enum {unknown} */
            state: "running" | "succeeded" | "failed";
            /**
             * Format: date-time
             * @description What is older goes, as far as it fills a partition.
             */
            before: string;
            /** @description Of all partitions, as the database estimates them. */
            rows: number;
            /** @description Of all partitions, with their indexes. */
            sizeBytes: number;
            /** @description Those that are to go, and at the end those that went. */
            partitions: {
                name: string;
                rows: number;
                sizeBytes: number;
            }[];
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            links: {
                self: string;
            };
        };
        /**
         * Command
         * @description What a device is asked to do.
         * @example {
         *       "id": "019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
         *       "pipelineId": "00000042",
         *       "name": "open-valve",
         *       "payload": {
         *         "percent": 40
         *       },
         *       "state": "leased",
         *       "createdAt": "2026-01-02T03:04:05.678Z",
         *       "expiresAt": "2026-01-03T03:04:05.678Z",
         *       "leasedUntil": "2026-01-02T03:05:05.678Z",
         *       "attempts": 1,
         *       "result": null,
         *       "acknowledgedAt": null,
         *       "links": {
         *         "self": "/api/v1/pipelines/00000042/commands/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
         *         "acks": "/api/v1/pipelines/00000042/commands/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11/acks"
         *       }
         *     }
         */
        Command: {
            /** Format: uuid */
            id: string;
            /** @description Eight digits. */
            pipelineId: string;
            name: string;
            /** @description At most 16 KiB. */
            payload: {
                [key: string]: unknown;
            };
            /** @enum {unknown} */
            state: "pending" | "leased" | "done" | "failed" | "expired";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * Format: date-time
             * @description Until when a device has it to itself.
             */
            leasedUntil: string | null;
            /** @description How often a device was given it. */
            attempts: number;
            /** @description At most 16 KiB. */
            result: {
                [key: string]: unknown;
            } | null;
            /** Format: date-time */
            acknowledgedAt: string | null;
            links: {
                self: string;
                acks: string;
            };
        };
        /**
         * New command
         * @description It expires after a day, or when it says: at a time or after some seconds.
         * @example {
         *       "name": "open-valve",
         *       "payload": {
         *         "percent": 40
         *       },
         *       "expiresInSeconds": 3600
         *     }
         */
        NewCommand: {
            name: string;
            /** @description At most 16 KiB. */
            payload?: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            expiresAt?: string;
            expiresInSeconds?: number;
        };
        /**
         * Acknowledgement
         * @description What the device made of a command.
         * @example {
         *       "status": "done",
         *       "result": {
         *         "percent": 40
         *       }
         *     }
         */
        CommandAck: {
            /** @enum {unknown} */
            status: "done" | "failed";
            /** @description At most 16 KiB. */
            result?: {
                [key: string]: unknown;
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
    listPipelines: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                sort?: "id" | "-id";
                /** @description A part of the id or the label. */
                q?: string;
                /** @description Not made before. */
                "createdAt.gte"?: string;
                /** @description Made before. */
                "createdAt.lt"?: string;
                /** @description How many there are, and whether each is heard from. */
                include?: string[];
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
                     *           "id": "00000042",
                     *           "label": "Boiler",
                     *           "pins": [
                     *             {
                     *               "pin": "ivp1",
                     *               "name": "Temperature",
                     *               "unit": "°C",
                     *               "min": 0,
                     *               "max": 120
                     *             }
                     *           ],
                     *           "expectedIntervalSeconds": 60,
                     *           "ownerId": null,
                     *           "createdAt": "2026-01-01T00:00:00.000Z",
                     *           "updatedAt": "2026-01-01T00:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/pipelines/00000042",
                     *             "pins": "/api/v1/pipelines/00000042/pins",
                     *             "readings": "/api/v1/pipelines/00000042/readings",
                     *             "status": "/api/v1/pipelines/00000042/status"
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
                        items: components["schemas"]["Pipeline"][];
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
                     *           "id": "00000042",
                     *           "label": "Boiler",
                     *           "pins": [
                     *             {
                     *               "pin": "ivp1",
                     *               "name": "Temperature",
                     *               "unit": "°C",
                     *               "min": 0,
                     *               "max": 120
                     *             }
                     *           ],
                     *           "expectedIntervalSeconds": 60,
                     *           "ownerId": null,
                     *           "createdAt": "2026-01-01T00:00:00.000Z",
                     *           "updatedAt": "2026-01-01T00:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/pipelines/00000042",
                     *             "pins": "/api/v1/pipelines/00000042/pins",
                     *             "readings": "/api/v1/pipelines/00000042/readings",
                     *             "status": "/api/v1/pipelines/00000042/status"
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
                        items: components["schemas"]["Pipeline"][];
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
                     *           "id": "00000042",
                     *           "label": "Boiler",
                     *           "pins": [
                     *             {
                     *               "pin": "ivp1",
                     *               "name": "Temperature",
                     *               "unit": "°C",
                     *               "min": 0,
                     *               "max": 120
                     *             }
                     *           ],
                     *           "expectedIntervalSeconds": 60,
                     *           "ownerId": null,
                     *           "createdAt": "2026-01-01T00:00:00.000Z",
                     *           "updatedAt": "2026-01-01T00:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/pipelines/00000042",
                     *             "pins": "/api/v1/pipelines/00000042/pins",
                     *             "readings": "/api/v1/pipelines/00000042/readings",
                     *             "status": "/api/v1/pipelines/00000042/status"
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
                        items: components["schemas"]["Pipeline"][];
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
                     *           "id": "00000042",
                     *           "label": "Boiler",
                     *           "pins": [
                     *             {
                     *               "pin": "ivp1",
                     *               "name": "Temperature",
                     *               "unit": "°C",
                     *               "min": 0,
                     *               "max": 120
                     *             }
                     *           ],
                     *           "expectedIntervalSeconds": 60,
                     *           "ownerId": null,
                     *           "createdAt": "2026-01-01T00:00:00.000Z",
                     *           "updatedAt": "2026-01-01T00:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/pipelines/00000042",
                     *             "pins": "/api/v1/pipelines/00000042/pins",
                     *             "readings": "/api/v1/pipelines/00000042/readings",
                     *             "status": "/api/v1/pipelines/00000042/status"
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
                        items: components["schemas"]["Pipeline"][];
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
    createPipeline: {
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
                /** @description The members to answer with, by commas. */
                fields?: string;
            };
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
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
    deletePipeline: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the change is meant for. Where that is another by now, nothing is changed. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description The ETag of what the change is meant for. Where that is another by now, nothing is changed. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description A name of your own for this call. Sent again under it within 24 hours, it has no second effect and the same answer. */
                "Idempotency-Key"?: string;
            };
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
    getPins: {
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
    putPins: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the change is meant for. Where that is another by now, nothing is changed. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description The ETag of what the change is meant for. Where that is another by now, nothing is changed. */
                "If-Match"?: string;
            };
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
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Eight digits. */
                id: string;
                pin: "ivp1" | "ivp2" | "ivp3" | "ivp4" | "ivp5" | "ivp6" | "ivp7" | "ivp8" | "svp1" | "svp2" | "svp3" | "svp4";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A whole number for ivp1 to ivp8, a text for svp1 to svp4; null: none. In XML a number says `xsi:type="number"`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinValue"];
                    "application/xml": components["schemas"]["PinValue"];
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
    putPin: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the change is meant for. Where that is another by now, nothing is changed. */
                "If-Match"?: string;
            };
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
            /** @description A whole number for ivp1 to ivp8, a text for svp1 to svp4; null: none. In XML a number says `xsi:type="number"`. */
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
                /** @description At most so many readings; 50 where it is left out, and all of them in CSV and NDJSON. */
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                /** @description The first where left out. */
                sort?: "recordedAt" | "-recordedAt";
                /** @description Not before. */
                from?: string;
                /** @description Before. */
                to?: string;
                /** @description Readings that give one of these pins a value. */
                pin?: string[];
                /**
                 * @description Buckets of this length instead of readings, at most 600; auto: of the roundest length that fits. Of the last day at most, unless `from` and `to` say otherwise.
                 * @example 1m
                 */
                step?: string;
                /** @description What each bucket says of each pin, with `step`; all of it where left out. */
                agg?: string[];
                /** @description The members to answer with, by commas. */
                fields?: string;
            };
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
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
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "recordedAt": "2026-01-02T03:04:05.678Z",
                     *           "version": 7,
                     *           "ivp1": 215,
                     *           "ivp2": null,
                     *           "ivp3": null,
                     *           "ivp4": null,
                     *           "ivp5": null,
                     *           "ivp6": null,
                     *           "ivp7": null,
                     *           "ivp8": null,
                     *           "svp1": "on",
                     *           "svp2": null,
                     *           "svp3": null,
                     *           "svp4": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["Reading"][];
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
                    } | {
                        items: components["schemas"]["ReadingBucket"][];
                        stepSeconds: number;
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    };
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "recordedAt": "2026-01-02T03:04:05.678Z",
                     *           "version": 7,
                     *           "ivp1": 215,
                     *           "ivp2": null,
                     *           "ivp3": null,
                     *           "ivp4": null,
                     *           "ivp5": null,
                     *           "ivp6": null,
                     *           "ivp7": null,
                     *           "ivp8": null,
                     *           "svp1": "on",
                     *           "svp2": null,
                     *           "svp3": null,
                     *           "svp4": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/xml": {
                        items: components["schemas"]["Reading"][];
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
                    } | {
                        items: components["schemas"]["ReadingBucket"][];
                        stepSeconds: number;
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    };
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "recordedAt": "2026-01-02T03:04:05.678Z",
                     *           "version": 7,
                     *           "ivp1": 215,
                     *           "ivp2": null,
                     *           "ivp3": null,
                     *           "ivp4": null,
                     *           "ivp5": null,
                     *           "ivp6": null,
                     *           "ivp7": null,
                     *           "ivp8": null,
                     *           "svp1": "on",
                     *           "svp2": null,
                     *           "svp3": null,
                     *           "svp4": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "text/csv": {
                        items: components["schemas"]["Reading"][];
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
                    } | {
                        items: components["schemas"]["ReadingBucket"][];
                        stepSeconds: number;
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    };
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "recordedAt": "2026-01-02T03:04:05.678Z",
                     *           "version": 7,
                     *           "ivp1": 215,
                     *           "ivp2": null,
                     *           "ivp3": null,
                     *           "ivp4": null,
                     *           "ivp5": null,
                     *           "ivp6": null,
                     *           "ivp7": null,
                     *           "ivp8": null,
                     *           "svp1": "on",
                     *           "svp2": null,
                     *           "svp3": null,
                     *           "svp4": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/x-ndjson": {
                        items: components["schemas"]["Reading"][];
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
                    } | {
                        items: components["schemas"]["ReadingBucket"][];
                        stepSeconds: number;
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
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
    sendReading: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this call. Sent again under it within 24 hours, it has no second effect and the same answer. */
                "Idempotency-Key"?: string;
            };
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
    sendReadings: {
        parameters: {
            query?: {
                /** @description What becomes of a reading whose pipeline has one of the same time. */
                onDuplicate?: "skip" | "replace" | "reject";
            };
            header?: {
                /** @description A name of your own for this call. Sent again under it within 24 hours, it has no second effect and the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Eight digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadingBatch"];
                "application/xml": components["schemas"]["ReadingBatch"];
                "text/csv": components["schemas"]["ReadingBatch"];
                "application/x-ndjson": components["schemas"]["ReadingBatch"];
            };
        };
        responses: {
            /** @description Each row is accepted, skipped or rejected. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingBatchResult"];
                    "application/xml": components["schemas"]["ReadingBatchResult"];
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
    forwardReadings: {
        parameters: {
            query?: {
                /** @description What becomes of a reading whose pipeline has one of the same time. */
                onDuplicate?: "skip" | "replace" | "reject";
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
                "application/json": components["schemas"]["PipelineReadingBatch"];
                "application/xml": components["schemas"]["PipelineReadingBatch"];
                "text/csv": components["schemas"]["PipelineReadingBatch"];
                "application/x-ndjson": components["schemas"]["PipelineReadingBatch"];
            };
        };
        responses: {
            /** @description Each row is accepted, skipped or rejected. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingBatchResult"];
                    "application/xml": components["schemas"]["ReadingBatchResult"];
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
    getPipelineStatus: {
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
                /** @description Eight digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether a pipeline is heard from; silent for three expected intervals it is offline. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineStatus"];
                    "application/xml": components["schemas"]["PipelineStatus"];
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
    summarizePipelines: {
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
            /** @description How many pipelines are in each state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineSummary"];
                    "application/xml": components["schemas"]["PipelineSummary"];
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
    getPipelineUsage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Eight digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The policies that count the calls of whoever asks, the device or one of its people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PipelineUsage"];
                    "application/xml": components["schemas"]["PipelineUsage"];
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
    getRetention: {
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
                class: "readings" | "rollups";
            };
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
    setRetention: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the change is meant for. Where that is another by now, nothing is changed. */
                "If-Match"?: string;
            };
            path: {
                class: "readings" | "rollups";
            };
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
    startRetentionRun: {
        parameters: {
            query?: {
                /** @description Remove nothing; tell what would go. */
                dryRun?: boolean;
            };
            header?: never;
            path: {
                class: "readings" | "rollups";
            };
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
    getRetentionRun: {
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
                class: "readings" | "rollups";
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
    streamReadings: {
        parameters: {
            query?: {
                /**
                 * @description As the header Last-Event-ID, for clients that cannot send it; the header goes first.
                 * @example 7.1767323045678000.1
                 */
                lastEventId?: string;
            };
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Eight digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /**
             * @description Server-Sent Events. `pins` comes first: the latest values. Then a `reading` for each that is stored
             *     and changes them; null in it says nothing of a pin. Where readings took values away, `pins` comes again behind them,
             *     with the version of the last: the latest values, and null for a pin without one. `resync` has the same, and replaces
             *     what is not told one by one: more than 1,000 readings were missed, or older ones came into the history. The data of
             *     each is a Reading, the id tells its place: `<version>.<microseconds>.<pins>`, the last a number with a bit for each pin
             *     that has a value. Sent back as Last-Event-ID, the stream goes on behind it without the `pins` to begin with.
             */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example event: reading
                     *     id: 7.1767323045678000.1
                     *     data: {"recordedAt":"2026-01-02T03:04:05.678Z","version":7,"ivp1":215}
                     */
                    "text/event-stream": string;
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
    listCommands: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                sort?: "createdAt" | "-createdAt";
                state?: "pending" | "leased" | "done" | "failed" | "expired";
                /** @description The members to answer with, by commas. */
                fields?: string;
            };
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
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
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
                     *           "pipelineId": "00000042",
                     *           "name": "open-valve",
                     *           "payload": {
                     *             "percent": 40
                     *           },
                     *           "state": "leased",
                     *           "createdAt": "2026-01-02T03:04:05.678Z",
                     *           "expiresAt": "2026-01-03T03:04:05.678Z",
                     *           "leasedUntil": "2026-01-02T03:05:05.678Z",
                     *           "attempts": 1,
                     *           "result": null,
                     *           "acknowledgedAt": null,
                     *           "links": {
                     *             "self": "/api/v1/pipelines/00000042/commands/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
                     *             "acks": "/api/v1/pipelines/00000042/commands/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11/acks"
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
                        items: components["schemas"]["Command"][];
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
                     *           "pipelineId": "00000042",
                     *           "name": "open-valve",
                     *           "payload": {
                     *             "percent": 40
                     *           },
                     *           "state": "leased",
                     *           "createdAt": "2026-01-02T03:04:05.678Z",
                     *           "expiresAt": "2026-01-03T03:04:05.678Z",
                     *           "leasedUntil": "2026-01-02T03:05:05.678Z",
                     *           "attempts": 1,
                     *           "result": null,
                     *           "acknowledgedAt": null,
                     *           "links": {
                     *             "self": "/api/v1/pipelines/00000042/commands/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
                     *             "acks": "/api/v1/pipelines/00000042/commands/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11/acks"
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
                        items: components["schemas"]["Command"][];
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
                     *           "pipelineId": "00000042",
                     *           "name": "open-valve",
                     *           "payload": {
                     *             "percent": 40
                     *           },
                     *           "state": "leased",
                     *           "createdAt": "2026-01-02T03:04:05.678Z",
                     *           "expiresAt": "2026-01-03T03:04:05.678Z",
                     *           "leasedUntil": "2026-01-02T03:05:05.678Z",
                     *           "attempts": 1,
                     *           "result": null,
                     *           "acknowledgedAt": null,
                     *           "links": {
                     *             "self": "/api/v1/pipelines/00000042/commands/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
                     *             "acks": "/api/v1/pipelines/00000042/commands/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11/acks"
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
                        items: components["schemas"]["Command"][];
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
                     *           "pipelineId": "00000042",
                     *           "name": "open-valve",
                     *           "payload": {
                     *             "percent": 40
                     *           },
                     *           "state": "leased",
                     *           "createdAt": "2026-01-02T03:04:05.678Z",
                     *           "expiresAt": "2026-01-03T03:04:05.678Z",
                     *           "leasedUntil": "2026-01-02T03:05:05.678Z",
                     *           "attempts": 1,
                     *           "result": null,
                     *           "acknowledgedAt": null,
                     *           "links": {
                     *             "self": "/api/v1/pipelines/00000042/commands/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11",
                     *             "acks": "/api/v1/pipelines/00000042/commands/019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11/acks"
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
                        items: components["schemas"]["Command"][];
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
    createCommand: {
        parameters: {
            query?: never;
            header?: {
                /** @description A name of your own for this call. Sent again under it within 24 hours, it has no second effect and the same answer. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Eight digits. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCommand"];
                "application/xml": components["schemas"]["NewCommand"];
            };
        };
        responses: {
            /** @description What a device is asked to do. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Command"];
                    "application/xml": components["schemas"]["Command"];
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
    getCommand: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description Eight digits. */
                id: string;
                commandId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a device is asked to do. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Command"];
                    "application/xml": components["schemas"]["Command"];
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
    leaseNextCommand: {
        parameters: {
            query?: {
                /** @description How many seconds to wait for a command where there is none. */
                wait?: number;
                /** @description A command that is not acknowledged by then is given again. */
                leaseSeconds?: number;
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
            /** @description What a device is asked to do. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Command"];
                    "application/xml": components["schemas"]["Command"];
                };
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
    acknowledgeCommand: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Eight digits. */
                id: string;
                commandId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommandAck"];
                "application/xml": components["schemas"]["CommandAck"];
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
}
