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
    "/api/v1/hosts/{id}/load": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many tasks run or wait, now or over time
         * @description Needs the scope `metrics:read`.
         */
        get: operations["getHostLoad"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hosts/{id}/disks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How full and how busy the disks are, now or over time
         * @description Needs the scope `metrics:read`.
         */
        get: operations["getHostDisks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hosts/{id}/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What goes through the network interfaces, now or over time
         * @description Needs the scope `metrics:read`.
         */
        get: operations["getHostNetwork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/hosts/{id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Each sample as it is taken, as Server-Sent Events
         * @description The data of an event is `{ sampledAt, cpu, memory, load, disks, network }`, each as the resource of its name has it. Last-Event-ID resumes within 15 minutes. Needs the scope `metrics:read`.
         */
        get: operations["streamHostSamples"];
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
         * The containers of a host
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
    "/api/v1/hosts/{id}/containers/{cid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One container
         * @description Needs the scope `metrics:read`.
         */
        get: operations["getContainer"];
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
         * What a container uses now
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
    "/api/v1/hosts/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to the containers, or with Accept: text/event-stream live
         * @description Needs the scope `metrics:read`.
         */
        get: operations["listContainerEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long samples and container events are kept
         * @description Needs the scope `admin`.
         */
        get: operations["getSampleRetention"];
        /**
         * Set how long samples and container events are kept
         * @description Needs the scope `admin`.
         */
        put: operations["setSampleRetention"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/samples/runs": {
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
        post: operations["startSampleRetentionRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/retention/samples/runs/{id}": {
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
        get: operations["getSampleRetentionRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alert-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is watched
         * @description Needs the scope `metrics:read`.
         */
        get: operations["listAlertRules"];
        put?: never;
        /**
         * A new alert rule
         * @description Needs the scope `admin`.
         */
        post: operations["createAlertRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alert-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One alert rule
         * @description Needs the scope `metrics:read`.
         */
        get: operations["getAlertRule"];
        /**
         * Replaces an alert rule (If-Match), or makes one under an id of your own (If-None-Match: *)
         * @description Needs the scope `admin`.
         */
        put: operations["putAlertRule"];
        post?: never;
        /**
         * Removes an alert rule; its alerts are over
         * @description Needs the scope `admin`.
         */
        delete: operations["deleteAlertRule"];
        options?: never;
        head?: never;
        /**
         * Changes an alert rule by merge patch
         * @description Needs the scope `admin`.
         */
        patch: operations["patchAlertRule"];
        trace?: never;
    };
    "/api/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was told, and whether it still holds
         * @description Needs the scope `metrics:read`.
         */
        get: operations["listAlerts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alerts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One alert
         * @description Needs the scope `metrics:read`.
         */
        get: operations["getAlert"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is told of alerts
         * @description Needs the scope `admin`.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * A new webhook, with its secret
         * @description Needs the scope `admin`.
         */
        post: operations["createWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a webhook is told, and how that goes
         * @description Needs the scope `admin`.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}/rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a webhook a new secret; the one before signs beside it a while longer
         * @description Needs the scope `admin`.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One webhook
         * @description Needs the scope `admin`.
         */
        get: operations["getWebhook"];
        /**
         * Replaces a webhook
         * @description Needs the scope `admin`.
         */
        put: operations["putWebhook"];
        post?: never;
        /**
         * Removes a webhook, and what it was still to be told
         * @description Needs the scope `admin`.
         */
        delete: operations["deleteWebhook"];
        options?: never;
        head?: never;
        /**
         * Changes a webhook by merge patch
         * @description Needs the scope `admin`.
         */
        patch: operations["patchWebhook"];
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
         * Host
         * @description A machine that is measured.
         * @example {
         *       "id": "edge-1",
         *       "sampledAt": "2026-01-02T03:04:05.678Z",
         *       "uptimeSeconds": 86400.25,
         *       "temperatures": [
         *         {
         *           "sensor": "coretemp Package id 0",
         *           "celsius": 41.5
         *         }
         *       ],
         *       "links": {
         *         "self": "/api/v1/hosts/edge-1",
         *         "cpu": "/api/v1/hosts/edge-1/cpu",
         *         "memory": "/api/v1/hosts/edge-1/memory",
         *         "load": "/api/v1/hosts/edge-1/load",
         *         "disks": "/api/v1/hosts/edge-1/disks",
         *         "network": "/api/v1/hosts/edge-1/network",
         *         "containers": "/api/v1/hosts/edge-1/containers",
         *         "stream": "/api/v1/hosts/edge-1/stream",
         *         "events": "/api/v1/hosts/edge-1/events"
         *       }
         *     }
         */
        Host: {
            id: string;
            /** Format: date-time */
            sampledAt: string | null;
            /** @description Null, as all but the id, while no sample is there. */
            uptimeSeconds: number | null;
            /** @description Empty where no sensor can be read. */
            temperatures: {
                sensor: string;
                celsius: number;
            }[];
            links: {
                self: string;
                cpu: string;
                memory: string;
                load: string;
                disks: string;
                network: string;
                containers: string;
                stream: string;
                events: string;
            };
        };
        /**
         * CPU sample
         * @description How busy the CPU was at a moment.
         * @example {
         *       "sampledAt": "2026-01-02T03:04:05.678Z",
         *       "usedPercent": 12.5,
         *       "corePercents": [
         *         20,
         *         5
         *       ]
         *     }
         */
        CpuSample: {
            /** Format: date-time */
            sampledAt: string;
            /** @description Of all cores together, since the sample before. */
            usedPercent: number;
            /** @description The same of each core. */
            corePercents: number[];
        };
        /**
         * Memory sample
         * @description How full the memory was at a moment.
         * @example {
         *       "sampledAt": "2026-01-02T03:04:05.678Z",
         *       "totalBytes": 8000000000,
         *       "usedBytes": 3000000000,
         *       "availableBytes": 5000000000,
         *       "cachedBytes": 2900000000,
         *       "freeBytes": 2000000000,
         *       "swapTotalBytes": 0,
         *       "swapFreeBytes": 0,
         *       "usedPercent": 37.5
         *     }
         */
        MemorySample: {
            /** Format: date-time */
            sampledAt: string;
            /** @description All there is. */
            totalBytes: number;
            /** @description What programs cannot get: not the page cache, which gives way to them. */
            usedBytes: number;
            /** @description What programs can still get. */
            availableBytes: number;
            /** @description Copies of what is on disks. */
            cachedBytes: number;
            /** @description Held by nothing at all. */
            freeBytes: number;
            /** @description Swap space. */
            swapTotalBytes: number;
            /** @description Swap space that is free. */
            swapFreeBytes: number;
            /** @description usedBytes of totalBytes. */
            usedPercent: number;
        };
        /**
         * Load sample
         * @description How many tasks ran or waited, on average over 1, 5 and 15 minutes.
         * @example {
         *       "sampledAt": "2026-01-02T03:04:05.678Z",
         *       "load1": 0.52,
         *       "load5": 0.58,
         *       "load15": 0.59
         *     }
         */
        LoadSample: {
            /** Format: date-time */
            sampledAt: string;
            load1: number;
            load5: number;
            load15: number;
        };
        /**
         * Disk sample
         * @description How full and how busy the disks were at a moment.
         * @example {
         *       "sampledAt": "2026-01-02T03:04:05.678Z",
         *       "filesystems": [
         *         {
         *           "mountPoint": "/",
         *           "device": "/dev/sda1",
         *           "type": "ext4",
         *           "sizeBytes": 100000000000,
         *           "usedBytes": 40000000000,
         *           "availableBytes": 55000000000,
         *           "usedPercent": 42.11
         *         }
         *       ],
         *       "devices": [
         *         {
         *           "name": "sda",
         *           "reads": 1200,
         *           "writes": 3400,
         *           "readBytes": 5600000,
         *           "writtenBytes": 7800000,
         *           "readBytesPerSecond": 0,
         *           "writtenBytesPerSecond": 4096,
         *           "busyPercent": 0.4
         *         }
         *       ]
         *     }
         */
        DiskSample: {
            /** Format: date-time */
            sampledAt: string;
            /** @description On local devices. */
            filesystems: {
                mountPoint: string;
                device: string;
                type: string;
                /** @description All there is. */
                sizeBytes: number;
                /** @description What files take. */
                usedBytes: number;
                /** @description What others than root can still get. */
                availableBytes: number;
                /** @description As `df` has it: of what is used and what others than root can get. */
                usedPercent: number;
            }[];
            /** @description Empty where the system does not tell. */
            devices: {
                name: string;
                reads: number;
                writes: number;
                /** @description Since boot. */
                readBytes: number;
                /** @description Since boot. */
                writtenBytes: number;
                /** @description Since the sample before; null where the counter began anew. */
                readBytesPerSecond: number | null;
                /** @description Since the sample before; null where the counter began anew. */
                writtenBytesPerSecond: number | null;
                /** @description Of the time, at least one request was under way. */
                busyPercent: number | null;
            }[];
        };
        /**
         * Network sample
         * @description What went through the host's interfaces; those of containers are with the containers.
         * @example {
         *       "sampledAt": "2026-01-02T03:04:05.678Z",
         *       "interfaces": [
         *         {
         *           "name": "eth0",
         *           "receivedBytes": 5133106794,
         *           "sentBytes": 13721421,
         *           "receivedBytesPerSecond": 1024,
         *           "sentBytesPerSecond": 512,
         *           "receiveErrors": 0,
         *           "sendErrors": 0,
         *           "receiveDrops": 0,
         *           "sendDrops": 0
         *         }
         *       ]
         *     }
         */
        NetworkSample: {
            /** Format: date-time */
            sampledAt: string;
            interfaces: {
                name: string;
                /** @description Since boot. */
                receivedBytes: number;
                /** @description Since boot. */
                sentBytes: number;
                /** @description Since the sample before; null where the counter began anew. */
                receivedBytesPerSecond: number | null;
                /** @description Since the sample before; null where the counter began anew. */
                sentBytesPerSecond: number | null;
                receiveErrors: number;
                sendErrors: number;
                receiveDrops: number;
                sendDrops: number;
            }[];
        };
        /**
         * Container
         * @description A container of the host.
         * @example {
         *       "id": "4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
         *       "name": "db",
         *       "image": "postgres:18",
         *       "state": "running",
         *       "health": "healthy",
         *       "restarts": 0,
         *       "createdAt": "2026-01-02T03:04:05.000Z",
         *       "labels": {
         *         "site": "north"
         *       },
         *       "links": {
         *         "self": "/api/v1/hosts/edge-1/containers/4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
         *         "stats": "/api/v1/hosts/edge-1/containers/4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c/stats"
         *       }
         *     }
         */
        Container: {
            id: string;
            name: string;
            image: string;
            /** @description Docker's word, such as running or exited. */
            state: string;
            /**
             * @description What the container's own check last said; `none`: it has no check.
             * @enum {unknown}
             */
            health: "none" | "starting" | "healthy" | "unhealthy";
            /** @description How often it started again since this service began to watch it. */
            restarts: number;
            /** Format: date-time */
            createdAt: string;
            labels: {
                [key: string]: string;
            };
            links: {
                self: string;
                stats: string;
            };
        };
        /**
         * Container usage
         * @description What a container uses, in the numbers of `docker stats`.
         * @example {
         *       "sampledAt": "2026-01-02T03:04:05.678Z",
         *       "cpuPercent": 12.35,
         *       "cpuSeconds": 1234.5,
         *       "memoryUsedBytes": 104857600,
         *       "memoryLimitBytes": 536870912,
         *       "memoryPercent": 19.53,
         *       "receivedBytes": 4096,
         *       "sentBytes": 2048,
         *       "readBytes": 1048576,
         *       "writtenBytes": 0,
         *       "pids": 7
         *     }
         */
        ContainerUsage: {
            /** Format: date-time */
            sampledAt: string;
            /** @description As `docker stats` shows it: 100 is one core. */
            cpuPercent: number;
            /** @description Since the start. */
            cpuSeconds: number;
            /** @description Without the page cache. */
            memoryUsedBytes: number;
            /** @description The container's limit, or all the host has. */
            memoryLimitBytes: number;
            memoryPercent: number;
            /** @description Over its networks, since the start. */
            receivedBytes: number;
            /** @description Over its networks, since the start. */
            sentBytes: number;
            /** @description From devices, since the start. */
            readBytes: number;
            /** @description To devices, since the start. */
            writtenBytes: number;
            /** @description Processes and threads. */
            pids: number;
        };
        /**
         * Docker statistics
         * @description The Docker Engine's own document of GET /containers/{id}/stats, untouched.
         * @example {
         *       "name": "/db",
         *       "read": "2026-01-02T03:04:05.678901234Z",
         *       "preread": "2026-01-02T03:04:04.676543210Z"
         *     }
         */
        DockerStats: {
            name: string;
            read: string;
            preread: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * Container event
         * @description Something that happened to a container.
         * @example {
         *       "id": 12,
         *       "containerId": "4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
         *       "containerName": "db",
         *       "image": "postgres:18",
         *       "happening": "die",
         *       "detail": "137",
         *       "occurredAt": "2026-01-02T03:04:05.678Z"
         *     }
         */
        ContainerEvent: {
            /** @description Goes up with time; a stream resumes behind it by Last-Event-ID. */
            id: number;
            containerId: string;
            containerName: string;
            image: string;
            /**
             * @description `oom`: the kernel killed a process of it for want of memory.
             * @enum {unknown}
             */
            happening: "start" | "die" | "oom" | "health";
            /** @description The exit code of one that died, or the new health, where the engine tells. */
            detail: string | null;
            /** Format: date-time */
            occurredAt: string;
        };
        /**
         * Alert rule
         * @description What is watched, and who is told of it.
         * @example {
         *       "id": "01890a5d-ac96-774b-bcce-b302099a8057",
         *       "name": "The disk fills up",
         *       "kind": "hostDisk",
         *       "threshold": 90,
         *       "target": null,
         *       "tag": null,
         *       "forSeconds": 300,
         *       "enabled": true,
         *       "webhookIds": [],
         *       "createdAt": "2026-03-01T12:00:00.000Z",
         *       "updatedAt": "2026-03-01T12:00:00.000Z",
         *       "links": {
         *         "self": "/api/v1/alert-rules/01890a5d-ac96-774b-bcce-b302099a8057"
         *       }
         *     }
         */
        AlertRule: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * @description What is watched; it says what the threshold counts.
             * @enum {unknown}
             */
            kind: "hostCpu" | "hostMemory" | "hostDisk" | "hostLoad" | "containerNotRunning" | "containerUnhealthy" | "containerCpu" | "containerMemory" | "gatewayOffline" | "pipelineSilent";
            /** @description Above it the rule holds: percent (CPU, memory, disk; of a container’s CPU 100 is one core), the load of a minute, or seconds of silence. Of what compares nothing, null. */
            threshold: number | null;
            /** @description A mount point, container (by name), gateway or pipeline; null: each of them. */
            target: string | null;
            /** @description Only gateways that have it. */
            tag: string | null;
            /** @description For how long it holds before it is told, and is over before that is told. 60 unless it says otherwise. */
            forSeconds: number;
            /** @description One that rests watches nothing, and its alerts are over. */
            enabled: boolean;
            /** @description Who is told. */
            webhookIds: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            links: {
                self: string;
            };
        };
        /**
         * Alert rule, to be made or replaced
         * @description What is left out is as if it had never been said.
         * @example {
         *       "name": "The disk fills up",
         *       "kind": "hostDisk",
         *       "threshold": 90,
         *       "target": null,
         *       "tag": null,
         *       "forSeconds": 300,
         *       "enabled": true,
         *       "webhookIds": []
         *     }
         */
        AlertRuleBody: {
            name: string;
            /**
             * @description What is watched; it says what the threshold counts.
             * @enum {unknown}
             */
            kind: "hostCpu" | "hostMemory" | "hostDisk" | "hostLoad" | "containerNotRunning" | "containerUnhealthy" | "containerCpu" | "containerMemory" | "gatewayOffline" | "pipelineSilent";
            /** @description Above it the rule holds: percent (CPU, memory, disk; of a container’s CPU 100 is one core), the load of a minute, or seconds of silence. Of what compares nothing, null. */
            threshold?: number | null;
            /** @description A mount point, container (by name), gateway or pipeline; null: each of them. */
            target?: string | null;
            /** @description Only gateways that have it. */
            tag?: string | null;
            /** @description For how long it holds before it is told, and is over before that is told. 60 unless it says otherwise. */
            forSeconds?: number;
            /** @description One that rests watches nothing, and its alerts are over. */
            enabled?: boolean;
            /** @description Who is told. */
            webhookIds?: string[];
        };
        /**
         * Alert rule, patched
         * @description RFC 7396; the list of webhooks is replaced as a whole.
         * @example {
         *       "threshold": 95
         *     }
         */
        AlertRulePatch: {
            name?: string;
            /**
             * @description What is watched; it says what the threshold counts.
             * @enum {unknown}
             */
            kind?: "hostCpu" | "hostMemory" | "hostDisk" | "hostLoad" | "containerNotRunning" | "containerUnhealthy" | "containerCpu" | "containerMemory" | "gatewayOffline" | "pipelineSilent";
            /** @description Above it the rule holds: percent (CPU, memory, disk; of a container’s CPU 100 is one core), the load of a minute, or seconds of silence. Of what compares nothing, null. */
            threshold?: number | null;
            /** @description A mount point, container (by name), gateway or pipeline; null: each of them. */
            target?: string | null;
            /** @description Only gateways that have it. */
            tag?: string | null;
            /** @description For how long it holds before it is told, and is over before that is told. 60 unless it says otherwise. */
            forSeconds?: number;
            /** @description One that rests watches nothing, and its alerts are over. */
            enabled?: boolean;
            /** @description Who is told. */
            webhookIds?: string[];
        };
        /**
         * Alert
         * @description Something of which a rule holds, or held.
         * @example {
         *       "id": "01890a5d-ac96-774b-bcce-b302099a8058",
         *       "ruleId": "01890a5d-ac96-774b-bcce-b302099a8057",
         *       "ruleName": "The disk fills up",
         *       "kind": "hostDisk",
         *       "state": "firing",
         *       "host": "edge-1",
         *       "subject": "/data",
         *       "value": 93.4,
         *       "threshold": 90,
         *       "since": "2026-03-01T12:00:00.000Z",
         *       "firedAt": "2026-03-01T12:05:00.000Z",
         *       "resolvedAt": null,
         *       "links": {
         *         "self": "/api/v1/alerts/01890a5d-ac96-774b-bcce-b302099a8058",
         *         "rule": "/api/v1/alert-rules/01890a5d-ac96-774b-bcce-b302099a8057"
         *       }
         *     }
         */
        Alert: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            ruleId: string;
            /** @description As the rule was called then. */
            ruleName: string;
            /** @enum {unknown} */
            kind: "hostCpu" | "hostMemory" | "hostDisk" | "hostLoad" | "containerNotRunning" | "containerUnhealthy" | "containerCpu" | "containerMemory" | "gatewayOffline" | "pipelineSilent";
            /** @enum {unknown} */
            state: "firing" | "resolved";
            /** @description Where it was seen; null: it is of the platform. */
            host: string | null;
            /** @description The host, mount point, container, gateway or pipeline. */
            subject: string;
            /** @description What was above the threshold when it was told. */
            value: number | null;
            threshold: number | null;
            /**
             * Format: date-time
             * @description When the rule began to hold.
             */
            since: string;
            /**
             * Format: date-time
             * @description When it had held for long enough.
             */
            firedAt: string;
            /**
             * Format: date-time
             * @description When it had been over for as long; null: it is not.
             */
            resolvedAt: string | null;
            links: {
                self: string;
                rule: string;
            };
        };
        /**
         * Webhook
         * @description An address that is told of alerts.
         * @example {
         *       "id": "01890a5d-ac96-774b-bcce-b302099a8059",
         *       "name": "On call",
         *       "url": "https://alerts.example/fieldgate",
         *       "enabled": true,
         *       "previousSecretExpiresAt": null,
         *       "createdAt": "2026-03-01T12:00:00.000Z",
         *       "updatedAt": "2026-03-01T12:00:00.000Z",
         *       "links": {
         *         "self": "/api/v1/webhooks/01890a5d-ac96-774b-bcce-b302099a8059",
         *         "deliveries": "/api/v1/webhooks/01890a5d-ac96-774b-bcce-b302099a8059/deliveries"
         *       }
         *     }
         */
        Webhook: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * Format: uri
             * @description By https, at a public address. It is called as it is: no redirect is followed.
             */
            url: string;
            /** @description What waits for one that rests goes on waiting. */
            enabled: boolean;
            /**
             * Format: date-time
             * @description Until when the secret before the last rotation signs too; null: there is none.
             */
            previousSecretExpiresAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            links: {
                self: string;
                deliveries: string;
            };
        };
        /**
         * Webhook with a new secret
         * @description Just made, or given another secret; that is shown this once.
         * @example {
         *       "id": "01890a5d-ac96-774b-bcce-b302099a8059",
         *       "name": "On call",
         *       "url": "https://alerts.example/fieldgate",
         *       "enabled": true,
         *       "previousSecretExpiresAt": null,
         *       "createdAt": "2026-03-01T12:00:00.000Z",
         *       "updatedAt": "2026-03-01T12:00:00.000Z",
         *       "links": {
         *         "self": "/api/v1/webhooks/01890a5d-ac96-774b-bcce-b302099a8059",
         *         "deliveries": "/api/v1/webhooks/01890a5d-ac96-774b-bcce-b302099a8059/deliveries"
         *       },
         *       "secret": "whsec_0000000000000000000000000000000000000000000"
         *     }
         */
        CreatedWebhook: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * Format: uri
             * @description By https, at a public address. It is called as it is: no redirect is followed.
             */
            url: string;
            /** @description What waits for one that rests goes on waiting. */
            enabled: boolean;
            /**
             * Format: date-time
             * @description Until when the secret before the last rotation signs too; null: there is none.
             */
            previousSecretExpiresAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            links: {
                self: string;
                deliveries: string;
            };
            /** @description Signs what is sent: X-Fieldgate-Signature is t=<unix time>,v1=<hex HMAC-SHA256 of "t.body">, with a v1 for each secret that is good. Shown this once. */
            secret: string;
        };
        /**
         * Webhook, to be made or replaced
         * @description It is enabled unless it says otherwise.
         * @example {
         *       "name": "On call",
         *       "url": "https://alerts.example/fieldgate",
         *       "enabled": true
         *     }
         */
        WebhookBody: {
            name: string;
            /**
             * Format: uri
             * @description By https, at a public address. It is called as it is: no redirect is followed.
             */
            url: string;
            /** @description What waits for one that rests goes on waiting. */
            enabled?: boolean;
        };
        /**
         * Webhook, patched
         * @description RFC 7396.
         * @example {
         *       "enabled": true
         *     }
         */
        WebhookPatch: {
            name?: string;
            /**
             * Format: uri
             * @description By https, at a public address. It is called as it is: no redirect is followed.
             */
            url?: string;
            /** @description What waits for one that rests goes on waiting. */
            enabled?: boolean;
        };
        /**
         * Webhook delivery
         * @description One thing that a webhook is told, and how that goes.
         * @example {
         *       "id": "01890a5d-ac96-774b-bcce-b302099a8060",
         *       "alertId": "01890a5d-ac96-774b-bcce-b302099a8058",
         *       "event": "alert.fired",
         *       "state": "succeeded",
         *       "attempts": 1,
         *       "createdAt": "2026-03-01T12:05:00.000Z",
         *       "lastAttemptAt": "2026-03-01T12:05:01.000Z",
         *       "nextAttemptAt": null,
         *       "responseStatus": 204,
         *       "error": null
         *     }
         */
        WebhookDelivery: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            alertId: string;
            /** @enum {unknown} */
            event: "alert.fired" | "alert.resolved";
            /**
             * @description `failed`: it is tried no more.
             * @enum {unknown}
             */
            state: "pending" | "succeeded" | "failed";
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastAttemptAt: string | null;
            /**
             * Format: date-time
             * @description null: it is over.
             */
            nextAttemptAt: string | null;
            /** @description Of the last attempt; null: no answer. */
            responseStatus: number | null;
            /** @description Why there was none. */
            error: string | null;
        };
        /**
         * Retention policy
         * @description How long a class of data is kept.
         * @example {
         *       "class": "samples",
         *       "keepDays": 30,
         *       "updatedAt": "2026-03-01T12:00:00.000Z",
         *       "links": {
         *         "self": "/api/v1/retention/samples",
         *         "runs": "/api/v1/retention/samples/runs"
         *       }
         *     }
         */
        RetentionPolicy: {
            /** @enum {unknown} */
            class: "samples";
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
         *       "class": "samples",
         *       "dryRun": true,
         *       "state": "succeeded",
         *       "before": "2026-01-30T12:00:00.000Z",
         *       "count": 2,
         *       "oldest": "2026-01-28T12:00:00.000Z",
         *       "newest": "2026-01-29T12:00:00.000Z",
         *       "startedAt": "2026-03-01T12:00:00.000Z",
         *       "finishedAt": "2026-03-01T12:00:00.000Z",
         *       "links": {
         *         "self": "/api/v1/retention/samples/runs/01890a5d-ac96-774b-bcce-b302099a8057"
         *       }
         *     }
         */
        RetentionRun: {
            /** Format: uuid */
            id: string;
            /** @enum {unknown} */
            class: "samples";
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
    listHosts: {
        parameters: {
            query?: {
                limit?: number;
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
                     *           "id": "edge-1",
                     *           "sampledAt": "2026-01-02T03:04:05.678Z",
                     *           "uptimeSeconds": 86400.25,
                     *           "temperatures": [
                     *             {
                     *               "sensor": "coretemp Package id 0",
                     *               "celsius": 41.5
                     *             }
                     *           ],
                     *           "links": {
                     *             "self": "/api/v1/hosts/edge-1",
                     *             "cpu": "/api/v1/hosts/edge-1/cpu",
                     *             "memory": "/api/v1/hosts/edge-1/memory",
                     *             "load": "/api/v1/hosts/edge-1/load",
                     *             "disks": "/api/v1/hosts/edge-1/disks",
                     *             "network": "/api/v1/hosts/edge-1/network",
                     *             "containers": "/api/v1/hosts/edge-1/containers",
                     *             "stream": "/api/v1/hosts/edge-1/stream",
                     *             "events": "/api/v1/hosts/edge-1/events"
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
                        items: components["schemas"]["Host"][];
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
                     *           "id": "edge-1",
                     *           "sampledAt": "2026-01-02T03:04:05.678Z",
                     *           "uptimeSeconds": 86400.25,
                     *           "temperatures": [
                     *             {
                     *               "sensor": "coretemp Package id 0",
                     *               "celsius": 41.5
                     *             }
                     *           ],
                     *           "links": {
                     *             "self": "/api/v1/hosts/edge-1",
                     *             "cpu": "/api/v1/hosts/edge-1/cpu",
                     *             "memory": "/api/v1/hosts/edge-1/memory",
                     *             "load": "/api/v1/hosts/edge-1/load",
                     *             "disks": "/api/v1/hosts/edge-1/disks",
                     *             "network": "/api/v1/hosts/edge-1/network",
                     *             "containers": "/api/v1/hosts/edge-1/containers",
                     *             "stream": "/api/v1/hosts/edge-1/stream",
                     *             "events": "/api/v1/hosts/edge-1/events"
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
                        items: components["schemas"]["Host"][];
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
                     *           "id": "edge-1",
                     *           "sampledAt": "2026-01-02T03:04:05.678Z",
                     *           "uptimeSeconds": 86400.25,
                     *           "temperatures": [
                     *             {
                     *               "sensor": "coretemp Package id 0",
                     *               "celsius": 41.5
                     *             }
                     *           ],
                     *           "links": {
                     *             "self": "/api/v1/hosts/edge-1",
                     *             "cpu": "/api/v1/hosts/edge-1/cpu",
                     *             "memory": "/api/v1/hosts/edge-1/memory",
                     *             "load": "/api/v1/hosts/edge-1/load",
                     *             "disks": "/api/v1/hosts/edge-1/disks",
                     *             "network": "/api/v1/hosts/edge-1/network",
                     *             "containers": "/api/v1/hosts/edge-1/containers",
                     *             "stream": "/api/v1/hosts/edge-1/stream",
                     *             "events": "/api/v1/hosts/edge-1/events"
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
                        items: components["schemas"]["Host"][];
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
                     *           "id": "edge-1",
                     *           "sampledAt": "2026-01-02T03:04:05.678Z",
                     *           "uptimeSeconds": 86400.25,
                     *           "temperatures": [
                     *             {
                     *               "sensor": "coretemp Package id 0",
                     *               "celsius": 41.5
                     *             }
                     *           ],
                     *           "links": {
                     *             "self": "/api/v1/hosts/edge-1",
                     *             "cpu": "/api/v1/hosts/edge-1/cpu",
                     *             "memory": "/api/v1/hosts/edge-1/memory",
                     *             "load": "/api/v1/hosts/edge-1/load",
                     *             "disks": "/api/v1/hosts/edge-1/disks",
                     *             "network": "/api/v1/hosts/edge-1/network",
                     *             "containers": "/api/v1/hosts/edge-1/containers",
                     *             "stream": "/api/v1/hosts/edge-1/stream",
                     *             "events": "/api/v1/hosts/edge-1/events"
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
                        items: components["schemas"]["Host"][];
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
    getHost: {
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
    getHostCpu: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description How fine: 2s reaches back 15 minutes, 1m a day, 10m as long as samples are kept. Without it, the finest that reaches back to `from`. */
                step?: "2s" | "1m" | "10m";
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "usedPercent": 12.5,
                     *       "corePercents": [
                     *         20,
                     *         5
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CpuSample"] | {
                        items: components["schemas"]["CpuSample"][];
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "usedPercent": 12.5,
                     *       "corePercents": [
                     *         20,
                     *         5
                     *       ]
                     *     }
                     */
                    "application/xml": components["schemas"]["CpuSample"] | {
                        items: components["schemas"]["CpuSample"][];
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "usedPercent": 12.5,
                     *       "corePercents": [
                     *         20,
                     *         5
                     *       ]
                     *     }
                     */
                    "text/csv": components["schemas"]["CpuSample"] | {
                        items: components["schemas"]["CpuSample"][];
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "usedPercent": 12.5,
                     *       "corePercents": [
                     *         20,
                     *         5
                     *       ]
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["CpuSample"] | {
                        items: components["schemas"]["CpuSample"][];
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
                /** @description How fine: 2s reaches back 15 minutes, 1m a day, 10m as long as samples are kept. Without it, the finest that reaches back to `from`. */
                step?: "2s" | "1m" | "10m";
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "totalBytes": 8000000000,
                     *       "usedBytes": 3000000000,
                     *       "availableBytes": 5000000000,
                     *       "cachedBytes": 2900000000,
                     *       "freeBytes": 2000000000,
                     *       "swapTotalBytes": 0,
                     *       "swapFreeBytes": 0,
                     *       "usedPercent": 37.5
                     *     }
                     */
                    "application/json": components["schemas"]["MemorySample"] | {
                        items: components["schemas"]["MemorySample"][];
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "totalBytes": 8000000000,
                     *       "usedBytes": 3000000000,
                     *       "availableBytes": 5000000000,
                     *       "cachedBytes": 2900000000,
                     *       "freeBytes": 2000000000,
                     *       "swapTotalBytes": 0,
                     *       "swapFreeBytes": 0,
                     *       "usedPercent": 37.5
                     *     }
                     */
                    "application/xml": components["schemas"]["MemorySample"] | {
                        items: components["schemas"]["MemorySample"][];
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "totalBytes": 8000000000,
                     *       "usedBytes": 3000000000,
                     *       "availableBytes": 5000000000,
                     *       "cachedBytes": 2900000000,
                     *       "freeBytes": 2000000000,
                     *       "swapTotalBytes": 0,
                     *       "swapFreeBytes": 0,
                     *       "usedPercent": 37.5
                     *     }
                     */
                    "text/csv": components["schemas"]["MemorySample"] | {
                        items: components["schemas"]["MemorySample"][];
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "totalBytes": 8000000000,
                     *       "usedBytes": 3000000000,
                     *       "availableBytes": 5000000000,
                     *       "cachedBytes": 2900000000,
                     *       "freeBytes": 2000000000,
                     *       "swapTotalBytes": 0,
                     *       "swapFreeBytes": 0,
                     *       "usedPercent": 37.5
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["MemorySample"] | {
                        items: components["schemas"]["MemorySample"][];
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
    getHostLoad: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description How fine: 2s reaches back 15 minutes, 1m a day, 10m as long as samples are kept. Without it, the finest that reaches back to `from`. */
                step?: "2s" | "1m" | "10m";
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "load1": 0.52,
                     *       "load5": 0.58,
                     *       "load15": 0.59
                     *     }
                     */
                    "application/json": components["schemas"]["LoadSample"] | {
                        items: components["schemas"]["LoadSample"][];
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "load1": 0.52,
                     *       "load5": 0.58,
                     *       "load15": 0.59
                     *     }
                     */
                    "application/xml": components["schemas"]["LoadSample"] | {
                        items: components["schemas"]["LoadSample"][];
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "load1": 0.52,
                     *       "load5": 0.58,
                     *       "load15": 0.59
                     *     }
                     */
                    "text/csv": components["schemas"]["LoadSample"] | {
                        items: components["schemas"]["LoadSample"][];
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "load1": 0.52,
                     *       "load5": 0.58,
                     *       "load15": 0.59
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["LoadSample"] | {
                        items: components["schemas"]["LoadSample"][];
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
    getHostDisks: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description How fine: 2s reaches back 15 minutes, 1m a day, 10m as long as samples are kept. Without it, the finest that reaches back to `from`. */
                step?: "2s" | "1m" | "10m";
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "filesystems": [
                     *         {
                     *           "mountPoint": "/",
                     *           "device": "/dev/sda1",
                     *           "type": "ext4",
                     *           "sizeBytes": 100000000000,
                     *           "usedBytes": 40000000000,
                     *           "availableBytes": 55000000000,
                     *           "usedPercent": 42.11
                     *         }
                     *       ],
                     *       "devices": [
                     *         {
                     *           "name": "sda",
                     *           "reads": 1200,
                     *           "writes": 3400,
                     *           "readBytes": 5600000,
                     *           "writtenBytes": 7800000,
                     *           "readBytesPerSecond": 0,
                     *           "writtenBytesPerSecond": 4096,
                     *           "busyPercent": 0.4
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DiskSample"] | {
                        items: components["schemas"]["DiskSample"][];
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "filesystems": [
                     *         {
                     *           "mountPoint": "/",
                     *           "device": "/dev/sda1",
                     *           "type": "ext4",
                     *           "sizeBytes": 100000000000,
                     *           "usedBytes": 40000000000,
                     *           "availableBytes": 55000000000,
                     *           "usedPercent": 42.11
                     *         }
                     *       ],
                     *       "devices": [
                     *         {
                     *           "name": "sda",
                     *           "reads": 1200,
                     *           "writes": 3400,
                     *           "readBytes": 5600000,
                     *           "writtenBytes": 7800000,
                     *           "readBytesPerSecond": 0,
                     *           "writtenBytesPerSecond": 4096,
                     *           "busyPercent": 0.4
                     *         }
                     *       ]
                     *     }
                     */
                    "application/xml": components["schemas"]["DiskSample"] | {
                        items: components["schemas"]["DiskSample"][];
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "filesystems": [
                     *         {
                     *           "mountPoint": "/",
                     *           "device": "/dev/sda1",
                     *           "type": "ext4",
                     *           "sizeBytes": 100000000000,
                     *           "usedBytes": 40000000000,
                     *           "availableBytes": 55000000000,
                     *           "usedPercent": 42.11
                     *         }
                     *       ],
                     *       "devices": [
                     *         {
                     *           "name": "sda",
                     *           "reads": 1200,
                     *           "writes": 3400,
                     *           "readBytes": 5600000,
                     *           "writtenBytes": 7800000,
                     *           "readBytesPerSecond": 0,
                     *           "writtenBytesPerSecond": 4096,
                     *           "busyPercent": 0.4
                     *         }
                     *       ]
                     *     }
                     */
                    "text/csv": components["schemas"]["DiskSample"] | {
                        items: components["schemas"]["DiskSample"][];
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "filesystems": [
                     *         {
                     *           "mountPoint": "/",
                     *           "device": "/dev/sda1",
                     *           "type": "ext4",
                     *           "sizeBytes": 100000000000,
                     *           "usedBytes": 40000000000,
                     *           "availableBytes": 55000000000,
                     *           "usedPercent": 42.11
                     *         }
                     *       ],
                     *       "devices": [
                     *         {
                     *           "name": "sda",
                     *           "reads": 1200,
                     *           "writes": 3400,
                     *           "readBytes": 5600000,
                     *           "writtenBytes": 7800000,
                     *           "readBytesPerSecond": 0,
                     *           "writtenBytesPerSecond": 4096,
                     *           "busyPercent": 0.4
                     *         }
                     *       ]
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["DiskSample"] | {
                        items: components["schemas"]["DiskSample"][];
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
    getHostNetwork: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description How fine: 2s reaches back 15 minutes, 1m a day, 10m as long as samples are kept. Without it, the finest that reaches back to `from`. */
                step?: "2s" | "1m" | "10m";
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "interfaces": [
                     *         {
                     *           "name": "eth0",
                     *           "receivedBytes": 5133106794,
                     *           "sentBytes": 13721421,
                     *           "receivedBytesPerSecond": 1024,
                     *           "sentBytesPerSecond": 512,
                     *           "receiveErrors": 0,
                     *           "sendErrors": 0,
                     *           "receiveDrops": 0,
                     *           "sendDrops": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["NetworkSample"] | {
                        items: components["schemas"]["NetworkSample"][];
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "interfaces": [
                     *         {
                     *           "name": "eth0",
                     *           "receivedBytes": 5133106794,
                     *           "sentBytes": 13721421,
                     *           "receivedBytesPerSecond": 1024,
                     *           "sentBytesPerSecond": 512,
                     *           "receiveErrors": 0,
                     *           "sendErrors": 0,
                     *           "receiveDrops": 0,
                     *           "sendDrops": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/xml": components["schemas"]["NetworkSample"] | {
                        items: components["schemas"]["NetworkSample"][];
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "interfaces": [
                     *         {
                     *           "name": "eth0",
                     *           "receivedBytes": 5133106794,
                     *           "sentBytes": 13721421,
                     *           "receivedBytesPerSecond": 1024,
                     *           "sentBytesPerSecond": 512,
                     *           "receiveErrors": 0,
                     *           "sendErrors": 0,
                     *           "receiveDrops": 0,
                     *           "sendDrops": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "text/csv": components["schemas"]["NetworkSample"] | {
                        items: components["schemas"]["NetworkSample"][];
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "interfaces": [
                     *         {
                     *           "name": "eth0",
                     *           "receivedBytes": 5133106794,
                     *           "sentBytes": 13721421,
                     *           "receivedBytesPerSecond": 1024,
                     *           "sentBytesPerSecond": 512,
                     *           "receiveErrors": 0,
                     *           "sendErrors": 0,
                     *           "receiveDrops": 0,
                     *           "sendDrops": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["NetworkSample"] | {
                        items: components["schemas"]["NetworkSample"][];
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
    streamHostSamples: {
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
            /** @description Server-Sent Events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
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
    listHostContainers: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                /** @description The members to answer with, by commas. */
                fields?: string;
                /** @description Docker's word for what the container does. */
                state?: "created" | "running" | "paused" | "restarting" | "removing" | "exited" | "dead";
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
                     *           "id": "4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
                     *           "name": "db",
                     *           "image": "postgres:18",
                     *           "state": "running",
                     *           "health": "healthy",
                     *           "restarts": 0,
                     *           "createdAt": "2026-01-02T03:04:05.000Z",
                     *           "labels": {
                     *             "site": "north"
                     *           },
                     *           "links": {
                     *             "self": "/api/v1/hosts/edge-1/containers/4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
                     *             "stats": "/api/v1/hosts/edge-1/containers/4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c/stats"
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
                        items: components["schemas"]["Container"][];
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
                     *           "id": "4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
                     *           "name": "db",
                     *           "image": "postgres:18",
                     *           "state": "running",
                     *           "health": "healthy",
                     *           "restarts": 0,
                     *           "createdAt": "2026-01-02T03:04:05.000Z",
                     *           "labels": {
                     *             "site": "north"
                     *           },
                     *           "links": {
                     *             "self": "/api/v1/hosts/edge-1/containers/4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
                     *             "stats": "/api/v1/hosts/edge-1/containers/4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c/stats"
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
                        items: components["schemas"]["Container"][];
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
                     *           "id": "4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
                     *           "name": "db",
                     *           "image": "postgres:18",
                     *           "state": "running",
                     *           "health": "healthy",
                     *           "restarts": 0,
                     *           "createdAt": "2026-01-02T03:04:05.000Z",
                     *           "labels": {
                     *             "site": "north"
                     *           },
                     *           "links": {
                     *             "self": "/api/v1/hosts/edge-1/containers/4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
                     *             "stats": "/api/v1/hosts/edge-1/containers/4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c/stats"
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
                        items: components["schemas"]["Container"][];
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
                     *           "id": "4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
                     *           "name": "db",
                     *           "image": "postgres:18",
                     *           "state": "running",
                     *           "health": "healthy",
                     *           "restarts": 0,
                     *           "createdAt": "2026-01-02T03:04:05.000Z",
                     *           "labels": {
                     *             "site": "north"
                     *           },
                     *           "links": {
                     *             "self": "/api/v1/hosts/edge-1/containers/4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
                     *             "stats": "/api/v1/hosts/edge-1/containers/4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c/stats"
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
                        items: components["schemas"]["Container"][];
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
    getContainer: {
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
                /** @description The id of the container, or its name. */
                cid: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A container of the host. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Container"];
                    "application/xml": components["schemas"]["Container"];
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
    getContainerStats: {
        parameters: {
            query?: {
                /** @description Docker's own document, in JSON whatever is accepted. */
                raw?: boolean;
                /** @description The members to answer with, by commas. */
                fields?: string;
            };
            header?: {
                /** @description The ETag of what you have. If it is still that, the answer is 304. */
                "If-None-Match"?: string;
            };
            path: {
                id: string;
                /** @description The id of the container, or its name. */
                cid: string;
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
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "cpuPercent": 12.35,
                     *       "cpuSeconds": 1234.5,
                     *       "memoryUsedBytes": 104857600,
                     *       "memoryLimitBytes": 536870912,
                     *       "memoryPercent": 19.53,
                     *       "receivedBytes": 4096,
                     *       "sentBytes": 2048,
                     *       "readBytes": 1048576,
                     *       "writtenBytes": 0,
                     *       "pids": 7
                     *     }
                     */
                    "application/json": components["schemas"]["ContainerUsage"] | components["schemas"]["DockerStats"];
                    /**
                     * @example {
                     *       "sampledAt": "2026-01-02T03:04:05.678Z",
                     *       "cpuPercent": 12.35,
                     *       "cpuSeconds": 1234.5,
                     *       "memoryUsedBytes": 104857600,
                     *       "memoryLimitBytes": 536870912,
                     *       "memoryPercent": 19.53,
                     *       "receivedBytes": 4096,
                     *       "sentBytes": 2048,
                     *       "readBytes": 1048576,
                     *       "writtenBytes": 0,
                     *       "pids": 7
                     *     }
                     */
                    "application/xml": components["schemas"]["ContainerUsage"] | components["schemas"]["DockerStats"];
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
    listContainerEvents: {
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
                     *           "containerId": "4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
                     *           "containerName": "db",
                     *           "image": "postgres:18",
                     *           "happening": "die",
                     *           "detail": "137",
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
                        items: components["schemas"]["ContainerEvent"][];
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
                     *           "containerId": "4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
                     *           "containerName": "db",
                     *           "image": "postgres:18",
                     *           "happening": "die",
                     *           "detail": "137",
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
                        items: components["schemas"]["ContainerEvent"][];
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
                     *           "containerId": "4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
                     *           "containerName": "db",
                     *           "image": "postgres:18",
                     *           "happening": "die",
                     *           "detail": "137",
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
                        items: components["schemas"]["ContainerEvent"][];
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
                     *           "containerId": "4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
                     *           "containerName": "db",
                     *           "image": "postgres:18",
                     *           "happening": "die",
                     *           "detail": "137",
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
                        items: components["schemas"]["ContainerEvent"][];
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
                     *           "containerId": "4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c",
                     *           "containerName": "db",
                     *           "image": "postgres:18",
                     *           "happening": "die",
                     *           "detail": "137",
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
                        items: components["schemas"]["ContainerEvent"][];
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
    getSampleRetention: {
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
    setSampleRetention: {
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
    startSampleRetentionRun: {
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
    getSampleRetentionRun: {
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
    listAlertRules: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                sort?: "name" | "-name";
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
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "name": "The disk fills up",
                     *           "kind": "hostDisk",
                     *           "threshold": 90,
                     *           "target": null,
                     *           "tag": null,
                     *           "forSeconds": 300,
                     *           "enabled": true,
                     *           "webhookIds": [],
                     *           "createdAt": "2026-03-01T12:00:00.000Z",
                     *           "updatedAt": "2026-03-01T12:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/alert-rules/01890a5d-ac96-774b-bcce-b302099a8057"
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
                        items: components["schemas"]["AlertRule"][];
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
                     *           "name": "The disk fills up",
                     *           "kind": "hostDisk",
                     *           "threshold": 90,
                     *           "target": null,
                     *           "tag": null,
                     *           "forSeconds": 300,
                     *           "enabled": true,
                     *           "webhookIds": [],
                     *           "createdAt": "2026-03-01T12:00:00.000Z",
                     *           "updatedAt": "2026-03-01T12:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/alert-rules/01890a5d-ac96-774b-bcce-b302099a8057"
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
                        items: components["schemas"]["AlertRule"][];
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
                     *           "name": "The disk fills up",
                     *           "kind": "hostDisk",
                     *           "threshold": 90,
                     *           "target": null,
                     *           "tag": null,
                     *           "forSeconds": 300,
                     *           "enabled": true,
                     *           "webhookIds": [],
                     *           "createdAt": "2026-03-01T12:00:00.000Z",
                     *           "updatedAt": "2026-03-01T12:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/alert-rules/01890a5d-ac96-774b-bcce-b302099a8057"
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
                        items: components["schemas"]["AlertRule"][];
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
                     *           "name": "The disk fills up",
                     *           "kind": "hostDisk",
                     *           "threshold": 90,
                     *           "target": null,
                     *           "tag": null,
                     *           "forSeconds": 300,
                     *           "enabled": true,
                     *           "webhookIds": [],
                     *           "createdAt": "2026-03-01T12:00:00.000Z",
                     *           "updatedAt": "2026-03-01T12:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/alert-rules/01890a5d-ac96-774b-bcce-b302099a8057"
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
                        items: components["schemas"]["AlertRule"][];
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
    createAlertRule: {
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
                "application/json": components["schemas"]["AlertRuleBody"];
                "application/xml": components["schemas"]["AlertRuleBody"];
            };
        };
        responses: {
            /** @description What is watched, and who is told of it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRule"];
                    "application/xml": components["schemas"]["AlertRule"];
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
    getAlertRule: {
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
            /** @description What is watched, and who is told of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRule"];
                    "application/xml": components["schemas"]["AlertRule"];
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
    putAlertRule: {
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
                "application/json": components["schemas"]["AlertRuleBody"];
                "application/xml": components["schemas"]["AlertRuleBody"];
            };
        };
        responses: {
            /** @description What is watched, and who is told of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRule"];
                    "application/xml": components["schemas"]["AlertRule"];
                };
            };
            /** @description What is watched, and who is told of it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRule"];
                    "application/xml": components["schemas"]["AlertRule"];
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
    deleteAlertRule: {
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
    patchAlertRule: {
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
                "application/json": components["schemas"]["AlertRulePatch"];
                "application/xml": components["schemas"]["AlertRulePatch"];
            };
        };
        responses: {
            /** @description What is watched, and who is told of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlertRule"];
                    "application/xml": components["schemas"]["AlertRule"];
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
    listAlerts: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                sort?: "firedAt" | "-firedAt";
                state?: "firing" | "resolved";
                /** @description Only of this rule. */
                ruleId?: string;
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
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8058",
                     *           "ruleId": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "ruleName": "The disk fills up",
                     *           "kind": "hostDisk",
                     *           "state": "firing",
                     *           "host": "edge-1",
                     *           "subject": "/data",
                     *           "value": 93.4,
                     *           "threshold": 90,
                     *           "since": "2026-03-01T12:00:00.000Z",
                     *           "firedAt": "2026-03-01T12:05:00.000Z",
                     *           "resolvedAt": null,
                     *           "links": {
                     *             "self": "/api/v1/alerts/01890a5d-ac96-774b-bcce-b302099a8058",
                     *             "rule": "/api/v1/alert-rules/01890a5d-ac96-774b-bcce-b302099a8057"
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
                        items: components["schemas"]["Alert"][];
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
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8058",
                     *           "ruleId": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "ruleName": "The disk fills up",
                     *           "kind": "hostDisk",
                     *           "state": "firing",
                     *           "host": "edge-1",
                     *           "subject": "/data",
                     *           "value": 93.4,
                     *           "threshold": 90,
                     *           "since": "2026-03-01T12:00:00.000Z",
                     *           "firedAt": "2026-03-01T12:05:00.000Z",
                     *           "resolvedAt": null,
                     *           "links": {
                     *             "self": "/api/v1/alerts/01890a5d-ac96-774b-bcce-b302099a8058",
                     *             "rule": "/api/v1/alert-rules/01890a5d-ac96-774b-bcce-b302099a8057"
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
                        items: components["schemas"]["Alert"][];
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
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8058",
                     *           "ruleId": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "ruleName": "The disk fills up",
                     *           "kind": "hostDisk",
                     *           "state": "firing",
                     *           "host": "edge-1",
                     *           "subject": "/data",
                     *           "value": 93.4,
                     *           "threshold": 90,
                     *           "since": "2026-03-01T12:00:00.000Z",
                     *           "firedAt": "2026-03-01T12:05:00.000Z",
                     *           "resolvedAt": null,
                     *           "links": {
                     *             "self": "/api/v1/alerts/01890a5d-ac96-774b-bcce-b302099a8058",
                     *             "rule": "/api/v1/alert-rules/01890a5d-ac96-774b-bcce-b302099a8057"
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
                        items: components["schemas"]["Alert"][];
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
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8058",
                     *           "ruleId": "01890a5d-ac96-774b-bcce-b302099a8057",
                     *           "ruleName": "The disk fills up",
                     *           "kind": "hostDisk",
                     *           "state": "firing",
                     *           "host": "edge-1",
                     *           "subject": "/data",
                     *           "value": 93.4,
                     *           "threshold": 90,
                     *           "since": "2026-03-01T12:00:00.000Z",
                     *           "firedAt": "2026-03-01T12:05:00.000Z",
                     *           "resolvedAt": null,
                     *           "links": {
                     *             "self": "/api/v1/alerts/01890a5d-ac96-774b-bcce-b302099a8058",
                     *             "rule": "/api/v1/alert-rules/01890a5d-ac96-774b-bcce-b302099a8057"
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
                        items: components["schemas"]["Alert"][];
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
    getAlert: {
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
            /** @description Something of which a rule holds, or held. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alert"];
                    "application/xml": components["schemas"]["Alert"];
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
    listWebhooks: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                sort?: "name" | "-name";
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
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8059",
                     *           "name": "On call",
                     *           "url": "https://alerts.example/fieldgate",
                     *           "enabled": true,
                     *           "previousSecretExpiresAt": null,
                     *           "createdAt": "2026-03-01T12:00:00.000Z",
                     *           "updatedAt": "2026-03-01T12:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/webhooks/01890a5d-ac96-774b-bcce-b302099a8059",
                     *             "deliveries": "/api/v1/webhooks/01890a5d-ac96-774b-bcce-b302099a8059/deliveries"
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
                        items: components["schemas"]["Webhook"][];
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
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8059",
                     *           "name": "On call",
                     *           "url": "https://alerts.example/fieldgate",
                     *           "enabled": true,
                     *           "previousSecretExpiresAt": null,
                     *           "createdAt": "2026-03-01T12:00:00.000Z",
                     *           "updatedAt": "2026-03-01T12:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/webhooks/01890a5d-ac96-774b-bcce-b302099a8059",
                     *             "deliveries": "/api/v1/webhooks/01890a5d-ac96-774b-bcce-b302099a8059/deliveries"
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
                        items: components["schemas"]["Webhook"][];
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
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8059",
                     *           "name": "On call",
                     *           "url": "https://alerts.example/fieldgate",
                     *           "enabled": true,
                     *           "previousSecretExpiresAt": null,
                     *           "createdAt": "2026-03-01T12:00:00.000Z",
                     *           "updatedAt": "2026-03-01T12:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/webhooks/01890a5d-ac96-774b-bcce-b302099a8059",
                     *             "deliveries": "/api/v1/webhooks/01890a5d-ac96-774b-bcce-b302099a8059/deliveries"
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
                        items: components["schemas"]["Webhook"][];
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
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8059",
                     *           "name": "On call",
                     *           "url": "https://alerts.example/fieldgate",
                     *           "enabled": true,
                     *           "previousSecretExpiresAt": null,
                     *           "createdAt": "2026-03-01T12:00:00.000Z",
                     *           "updatedAt": "2026-03-01T12:00:00.000Z",
                     *           "links": {
                     *             "self": "/api/v1/webhooks/01890a5d-ac96-774b-bcce-b302099a8059",
                     *             "deliveries": "/api/v1/webhooks/01890a5d-ac96-774b-bcce-b302099a8059/deliveries"
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
                        items: components["schemas"]["Webhook"][];
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
    createWebhook: {
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
                "application/json": components["schemas"]["WebhookBody"];
                "application/xml": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            /** @description Just made, or given another secret; that is shown this once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedWebhook"];
                    "application/xml": components["schemas"]["CreatedWebhook"];
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
    listWebhookDeliveries: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Opaque: `page.next` of the answer before. */
                cursor?: string;
                sort?: "createdAt" | "-createdAt";
                state?: "pending" | "succeeded" | "failed";
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
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8060",
                     *           "alertId": "01890a5d-ac96-774b-bcce-b302099a8058",
                     *           "event": "alert.fired",
                     *           "state": "succeeded",
                     *           "attempts": 1,
                     *           "createdAt": "2026-03-01T12:05:00.000Z",
                     *           "lastAttemptAt": "2026-03-01T12:05:01.000Z",
                     *           "nextAttemptAt": null,
                     *           "responseStatus": 204,
                     *           "error": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/json": {
                        items: components["schemas"]["WebhookDelivery"][];
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
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8060",
                     *           "alertId": "01890a5d-ac96-774b-bcce-b302099a8058",
                     *           "event": "alert.fired",
                     *           "state": "succeeded",
                     *           "attempts": 1,
                     *           "createdAt": "2026-03-01T12:05:00.000Z",
                     *           "lastAttemptAt": "2026-03-01T12:05:01.000Z",
                     *           "nextAttemptAt": null,
                     *           "responseStatus": 204,
                     *           "error": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/xml": {
                        items: components["schemas"]["WebhookDelivery"][];
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
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8060",
                     *           "alertId": "01890a5d-ac96-774b-bcce-b302099a8058",
                     *           "event": "alert.fired",
                     *           "state": "succeeded",
                     *           "attempts": 1,
                     *           "createdAt": "2026-03-01T12:05:00.000Z",
                     *           "lastAttemptAt": "2026-03-01T12:05:01.000Z",
                     *           "nextAttemptAt": null,
                     *           "responseStatus": 204,
                     *           "error": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "text/csv": {
                        items: components["schemas"]["WebhookDelivery"][];
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
                     *           "id": "01890a5d-ac96-774b-bcce-b302099a8060",
                     *           "alertId": "01890a5d-ac96-774b-bcce-b302099a8058",
                     *           "event": "alert.fired",
                     *           "state": "succeeded",
                     *           "attempts": 1,
                     *           "createdAt": "2026-03-01T12:05:00.000Z",
                     *           "lastAttemptAt": "2026-03-01T12:05:01.000Z",
                     *           "nextAttemptAt": null,
                     *           "responseStatus": 204,
                     *           "error": null
                     *         }
                     *       ],
                     *       "page": {
                     *         "limit": 50,
                     *         "next": null
                     *       }
                     *     }
                     */
                    "application/x-ndjson": {
                        items: components["schemas"]["WebhookDelivery"][];
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
    rotateWebhookSecret: {
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
                     * @description How long the secret before signs beside the new one.
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
                     * @description How long the secret before signs beside the new one.
                     * @default 86400
                     * @example 3600
                     */
                    graceSeconds?: number;
                } | null;
            };
        };
        responses: {
            /** @description Just made, or given another secret; that is shown this once. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedWebhook"];
                    "application/xml": components["schemas"]["CreatedWebhook"];
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
    getWebhook: {
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
            /** @description An address that is told of alerts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                    "application/xml": components["schemas"]["Webhook"];
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
    putWebhook: {
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
                "application/json": components["schemas"]["WebhookBody"];
                "application/xml": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            /** @description An address that is told of alerts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                    "application/xml": components["schemas"]["Webhook"];
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
    deleteWebhook: {
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
    patchWebhook: {
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
                "application/json": components["schemas"]["WebhookPatch"];
                "application/xml": components["schemas"]["WebhookPatch"];
            };
        };
        responses: {
            /** @description An address that is told of alerts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                    "application/xml": components["schemas"]["Webhook"];
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
}
