import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type PodSpec, render } from './manifests.ts'
import { schemaFaults } from './schema-faults.ts'

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')
const services = readdirSync(new URL('../../../services', import.meta.url))

describe.each(['single-node', 'multi-node'])('the overlay %s', (overlay) => {
  const manifests = render(overlay)
  const named = (kind: string) =>
    manifests.filter((manifest) => manifest.kind === kind).map(({ metadata }) => metadata.name)
  const workloads = manifests.filter(({ kind }) => kind === 'Deployment' || kind === 'Job')
  const pods = workloads.map(({ metadata, spec }) => ({
    name: metadata.name,
    labels: spec!.template!.metadata.labels,
    spec: spec!.template!.spec
  }))
  const podOf = (name: string): PodSpec => pods.find((pod) => pod.name === name)!.spec

  it('is what Kubernetes knows, field by field', () => {
    expect(schemaFaults(manifests)).toEqual([])
  })

  it('has each service with its own address, bounds and disruption budget', () => {
    for (const kind of ['Deployment', 'Service', 'HorizontalPodAutoscaler', 'PodDisruptionBudget']) {
      expect(named(kind)).toEqual(expect.arrayContaining([...services, 'kong']))
    }
  })

  it('tells each service that limits calls how many of it there may be, who share a limit without Valkey', () => {
    const maximumOf = (service: string) =>
      manifests.find(({ kind, metadata }) => kind === 'HorizontalPodAutoscaler' && metadata.name === service)!
        .spec!.maxReplicas
    for (const service of services.filter((name) => name !== 'console')) {
      expect(podOf(service).containers[0]!.env).toContainEqual({
        name: 'REPLICAS',
        value: String(maximumOf(service))
      })
    }
  })

  it('migrates each database before it is used', () => {
    const withDatabase = services.filter((name) => name !== 'console')
    expect(named('Job')).toEqual(
      expect.arrayContaining(['databases', ...withDatabase.map((name) => `${name}-migrations`)])
    )
  })

  it('gives Kong the very kong.yml', () => {
    const { name } = podOf('kong').volumes!.find(({ configMap }) => configMap)!.configMap!
    const config = manifests.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === name)
    expect(config!.data!['kong.yml']).toBe(read('kong.yml'))
  })

  it('has each service where kong.yml looks for it', () => {
    const kong = read('kong.yml')
    for (const service of services) {
      const { ports } = manifests.find(
        ({ kind, metadata }) => kind === 'Service' && metadata.name === service
      )!.spec!
      expect(kong).toContain(`${service}:${ports![0]!.port}`)
      expect(podOf(service).containers[0]!.ports![0]!.containerPort).toBe(ports![0]!.port)
    }
  })

  it('runs nothing with more rights than it needs', () => {
    for (const { spec } of pods) {
      expect(spec).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } }
      })
      expect(spec.volumes?.filter(({ hostPath }) => hostPath) ?? []).toEqual([])
      for (const container of spec.containers) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] }
        })
      }
    }
  })

  it('bounds the memory of everything, and asks what is meant to last whether it lives and is ready', () => {
    for (const { name, spec } of pods) {
      const lasts = named('Deployment').includes(name)
      for (const { resources, livenessProbe, readinessProbe } of spec.containers) {
        expect([name, resources?.limits?.memory, resources?.requests?.cpu]).not.toContain(undefined)
        expect([name, livenessProbe !== undefined, readinessProbe !== undefined]).toEqual([
          name,
          lasts,
          lasts
        ])
      }
    }
  })

  it('holds no secret, but names each: what a pod reads is what infra/kubernetes/make-secrets.sh makes', () => {
    expect(named('Secret')).toEqual([])
    const made = [...read('infra/kubernetes/make-secrets.sh').matchAll(/fieldgate-[\w$-]+/g)].map(
      ([name]) => name
    )
    const used = pods.flatMap(({ spec }) =>
      (spec.volumes ?? []).flatMap(({ secret, projected }) => [
        ...(secret ? [secret.secretName] : []),
        ...(projected?.sources ?? []).map((source) => source.secret.name)
      ])
    )
    const patterns = made.map((name) => new RegExp(`^${name.replace('$service', '[a-z-]+')}$`))
    expect(used.filter((name) => !patterns.some((pattern) => pattern.test(name)))).toEqual([])
    const values = pods.flatMap(({ spec }) => spec.containers.flatMap(({ env = [] }) => env))
    expect(
      values.filter(
        ({ name, value }) => /SECRET|PASSWORD|PEPPER|TOKEN/.test(name) && !name.endsWith('_FILE') && value
      )
    ).toEqual([])
  })

  it('lets nobody talk to anybody but by name: each pod is under a policy of its own', () => {
    const policies = manifests.filter(({ kind }) => kind === 'NetworkPolicy')
    const all = policies.find(({ metadata }) => metadata.name === 'none')
    expect(all?.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] })
    const selected = (labels: Record<string, string>) =>
      policies.some(({ spec }) => {
        const wanted = Object.entries(spec!.podSelector?.matchLabels ?? {})
        return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value)
      })
    expect(pods.filter(({ labels }) => !selected(labels)).map(({ name }) => name)).toEqual([])
  })
})
