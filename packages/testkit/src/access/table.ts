import type { Access } from '@fieldgate/service-kit'
import type { Role, Scope, ServiceName } from '@fieldgate/types'

/** `client`: an endpoint of OAuth's that clients alone enter, by a secret of their own. */
export type TableAccess = Access | 'client'

/** Who may do what, independent of the code that decides it: every operation of v1, by its operationId. */
export const ACCESS_TABLE: Record<ServiceName, Record<string, TableAccess>> = {
  identity: {
    getSecurityTxt: 'public',
    getKeySet: 'public',
    getOpenIdConfiguration: 'public',
    issueToken: 'public',
    introspect: 'client',
    listOidcProviders: 'public',
    beginOidcSignIn: 'public',
    finishOidcSignIn: 'public',
    register: 'public',
    signOut: 'authenticated',
    listSigningKeys: 'admin',
    rotateSigningKeys: 'admin',
    deliverAuditEvents: 'service',
    listAuditEvents: 'admin',
    getHealth: 'public',
    getOpenApi: 'public',
    getMe: 'authenticated',
    listUsers: 'admin',
    createUser: 'admin',
    getUser: 'admin',
    changeUser: 'admin',
    removeUser: 'admin',
    createApiKey: 'authenticated',
    listApiKeys: 'authenticated',
    getApiKey: 'authenticated',
    changeApiKey: 'authenticated',
    revokeApiKey: 'authenticated',
    rotateApiKey: 'authenticated',
    getAuditRetention: 'admin',
    setAuditRetention: 'admin',
    startAuditRetentionRun: 'admin',
    getAuditRetentionRun: 'admin'
  },
  gateways: {
    listGateways: 'gateways:read',
    createGateway: 'gateways:write',
    getGateway: 'gateways:read',
    putGateway: 'gateways:write',
    patchGateway: 'gateways:write',
    deleteGateway: 'gateways:write',
    summarizeGateways: 'gateways:read',
    listDevices: 'gateways:read',
    createDevice: 'gateways:write',
    getDevice: 'gateways:read',
    putDevice: 'gateways:write',
    patchDevice: 'gateways:write',
    deleteDevice: 'gateways:write',
    sendHeartbeat: 'gateways:write',
    listGatewayEvents: 'gateways:read',
    putGatewayPhoto: 'gateways:write',
    getGatewayPhoto: 'gateways:read',
    deleteGatewayPhoto: 'gateways:write',
    importGateways: 'gateways:write',
    getGatewayImport: 'gateways:read'
  },
  records: {
    listRecords: 'records:read',
    createRecord: 'records:write',
    createRecords: 'records:write',
    getRecord: 'records:read',
    putRecord: 'records:write',
    patchRecord: 'records:write',
    deleteRecord: 'records:write',
    listRecordChanges: 'records:read'
  },
  pipelines: {
    listPipelines: 'pipelines:read',
    createPipeline: 'pipelines:write',
    getPipeline: 'pipelines:read',
    patchPipeline: 'pipelines:write',
    deletePipeline: 'pipelines:write',
    rotatePipelineKey: 'pipelines:write',
    getPins: 'pipelines:read',
    patchPins: 'pipelines:push',
    putPins: 'pipelines:push',
    getPin: 'pipelines:read',
    putPin: 'pipelines:push',
    sendReading: 'pipelines:push',
    sendReadings: 'pipelines:push',
    forwardReadings: 'pipelines:push',
    listReadings: 'pipelines:read',
    streamReadings: 'pipelines:read',
    createCommand: 'pipelines:write',
    listCommands: 'pipelines:read',
    getCommand: 'pipelines:read',
    leaseNextCommand: 'pipelines:push',
    acknowledgeCommand: 'pipelines:push',
    getPipelineStatus: 'pipelines:read',
    getPipelineUsage: 'pipelines:read',
    summarizePipelines: 'pipelines:read',
    getRetention: 'admin',
    setRetention: 'admin',
    startRetentionRun: 'admin',
    getRetentionRun: 'admin'
  },
  'host-metrics': {
    listHosts: 'metrics:read',
    getHost: 'metrics:read',
    getHostCpu: 'metrics:read',
    getHostMemory: 'metrics:read',
    getHostLoad: 'metrics:read',
    getHostDisks: 'metrics:read',
    getHostNetwork: 'metrics:read',
    streamHostSamples: 'metrics:read',
    listHostContainers: 'metrics:read',
    getContainer: 'metrics:read',
    getContainerStats: 'metrics:read',
    listContainerEvents: 'metrics:read',
    getSampleRetention: 'admin',
    setSampleRetention: 'admin',
    startSampleRetentionRun: 'admin',
    getSampleRetentionRun: 'admin'
  }
}

/** What each role may be used for. */
export const ROLE_SCOPES: Record<Role, readonly Scope[]> = {
  viewer: ['gateways:read', 'pipelines:read', 'records:read', 'metrics:read'],
  operator: [
    'gateways:read',
    'gateways:write',
    'pipelines:read',
    'pipelines:write',
    'pipelines:push',
    'records:read',
    'records:write',
    'metrics:read'
  ],
  admin: [
    'gateways:read',
    'gateways:write',
    'pipelines:read',
    'pipelines:write',
    'pipelines:push',
    'records:read',
    'records:write',
    'metrics:read',
    'admin'
  ],
  member: [
    'gateways:read',
    'gateways:write',
    'pipelines:read',
    'pipelines:write',
    'pipelines:push',
    'records:read',
    'records:write'
  ]
}
