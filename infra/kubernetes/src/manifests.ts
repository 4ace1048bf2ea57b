import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseAllDocuments } from 'yaml'

interface Container {
  name: string
  image: string
  env?: Array<{ name: string; value?: string }>
  envFrom?: Array<{ configMapRef: { name: string } }>
  ports?: Array<{ name: string; containerPort: number }>
  securityContext?: Record<string, unknown>
  resources?: { requests?: Record<string, string>; limits?: Record<string, string> }
  livenessProbe?: unknown
  readinessProbe?: unknown
  volumeMounts?: Array<{ name: string }>
}

interface Volume {
  name: string
  secret?: { secretName: string }
  projected?: { sources: Array<{ secret: { name: string } }> }
  configMap?: { name: string }
  hostPath?: unknown
}

export interface PodSpec {
  containers: Container[]
  volumes?: Volume[]
  securityContext?: Record<string, unknown>
  automountServiceAccountToken?: boolean
}

export interface Manifest {
  apiVersion: string
  kind: string
  metadata: { name: string; namespace?: string; labels?: Record<string, string> }
  data?: Record<string, string>
  spec?: {
    template?: { metadata: { labels: Record<string, string> }; spec: PodSpec }
    selector?: Record<string, unknown>
    ports?: Array<{ port: number; targetPort: string }>
    scaleTargetRef?: { name: string }
    podSelector?: { matchLabels?: Record<string, string> }
    policyTypes?: string[]
    accessModes?: string[]
    instances?: number
    maxReplicas?: number
  }
}

/** What `kubectl kustomize` makes of an overlay. */
export function render(overlay: string): Manifest[] {
  const folder = fileURLToPath(new URL(`../overlays/${overlay}`, import.meta.url))
  const text = execFileSync('kubectl', ['kustomize', '--load-restrictor', 'LoadRestrictionsNone', folder], {
    encoding: 'utf8'
  })
  return parseAllDocuments(text).map((document) => document.toJS() as Manifest)
}
