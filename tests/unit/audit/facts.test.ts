import { describe, expect, it } from 'vitest'
import { auditFacts } from '@/lib/audit/rules'

describe('the details of an audit row', () => {
  it('stand one by one, with names of one spelling, and what is empty is left out', () => {
    const detail = {
      note: '',
      changes: [],
      policy_version: 2,
      terms: {
        ...{ planId: 'pln_1', cycle: null, units: 1, endsAt: null, selection: 'selected' },
        permissions: { issues: 'write', metadata: 'read' },
        repositoryIds: ['1', '2'],
      },
    }
    expect(auditFacts(detail)).toEqual([
      { name: 'policy_version', value: 2 },
      { name: 'plan_id', value: 'pln_1' },
      { name: 'units', value: 1 },
      { name: 'selection', value: 'selected' },
      { name: 'permissions', value: ['issues: write', 'metadata: read'] },
      { name: 'repositories', value: 2 },
    ])
  })

  it('never hold JSON, however deep they are', () => {
    const facts = auditFacts({ a: { b: { c: [{ d: 1, eF: [2] }] } }, from: 'x', to: false })
    expect(facts).toEqual([
      { name: 'c', value: ['d: 1, e_f: 2'] },
      { name: 'from', value: 'x' },
      { name: 'to', value: false },
    ])
    expect(JSON.stringify(facts.map(({ value }) => value))).not.toMatch(/[{}]/)
  })

  it.each([[null], ['text'], [[1]], [{}]])('are none of %j', (detail) => {
    expect(auditFacts(detail)).toEqual([])
  })
})
