import { describe, expect, it } from 'vitest'
import { invalidAuditStatus } from '@/app/security/invalid-audit-status'
import { invalidCursorStatus } from '@/app/security/invalid-cursor-status'
import { writeAuditCursor } from '@/lib/audit/rules'
import { writeInboxCursor } from '@/lib/notifications/rules/inbox-cursor'

const at = (path: string) => new URL(`https://souk.example${path}`)
const inbox = writeInboxCursor('ntf_1')
const audit = writeAuditCursor(['2026-11-23T05:00:00.000Z', 'aud_1'])

describe('the status of a list’s page', () => {
  it.each([
    ['/en/notifications', null],
    [`/en/notifications?cursor=${inbox}`, null],
    [`/en/notifications?cursor=${audit}`, 400],
    ['/fr/notifications?cursor=x', 400],
    [`/en/operator/audit?cursor=${audit}`, null],
    [`/en/organizations/octo-labs/audit?cursor=${inbox}`, 400],
    ['/en/organizations/octo-labs/campaigns?cursor=x', 400],
    ['/en/organizations/octo-labs/campaigns?cursor=cmp_01K00000000000000000000000', null],
    ['/en/settings?cursor=x', null],
  ])('%s has for its cursor: %s', (path, status) => {
    expect(invalidCursorStatus(at(path))).toBe(status)
  })

  it.each([
    ['/en/organizations/octo-labs/audit?action=request.&actor=&from=&to=', null],
    ['/en/organizations/octo-labs/audit?action=%25', 422],
    ['/fr/operator/audit?from=yesterday', 422],
    ['/fr/operator/audit/export?from=yesterday', null],
    ['/en/search?from=yesterday', null],
  ])('%s has for what is looked for: %s', (path, status) => {
    expect(invalidAuditStatus(at(path))).toBe(status)
  })
})
