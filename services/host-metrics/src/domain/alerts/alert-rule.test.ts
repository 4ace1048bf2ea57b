import { describe, expect, it } from 'vitest'
import { alertRule } from './alert-rule.test.fixture.ts'
import { type RuleContent, ruleFaults } from './alert-rule.ts'

describe('the parts of a rule', () => {
  it.each<[parts: Partial<RuleContent>, faulty: string[]]>([
    [{ kind: 'hostCpu', threshold: 90 }, []],
    [{ kind: 'hostCpu', threshold: null }, ['/threshold']],
    [{ kind: 'hostMemory', target: '/data' }, ['/target']],
    [{ kind: 'hostDisk', target: '/data' }, []],
    [{ kind: 'containerNotRunning', threshold: null, target: 'db' }, []],
    [{ kind: 'containerNotRunning', threshold: null }, ['/target']],
    [{ kind: 'containerUnhealthy', threshold: 1 }, ['/threshold']],
    [{ kind: 'containerCpu', threshold: 150 }, []],
    [{ kind: 'gatewayOffline', threshold: null, tag: 'site:a' }, []],
    [{ kind: 'gatewayOffline', threshold: null, tag: 'site:a', target: 'roof' }, ['/tag']],
    [{ kind: 'pipelineSilent', threshold: 60, tag: 'site:a' }, ['/tag']]
  ])('%o: %j', (parts, faulty) => {
    expect(ruleFaults(alertRule(parts)).map(({ pointer }) => pointer)).toEqual(faulty)
  })
})
