import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { auditLines } from '@/lib/audit/lines'
import { type AuditScope, listAudit, streamAudit } from '@/lib/audit/list'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { listApp } from '../../support/listed-app'
import { makeActor, makeOrganization, makePlan, must } from '../../support/market'

let mei: Actor
let octo: AuditScope
let octoId: string
let requestId: string
let planId: string
let days = 0

async function add(action: string, subject: [type: string, id: string], detail: object = {}) {
  days += 1
  const [subjectType, subjectId] = subject
  const at = new Date(Date.UTC(2026, 10, days))
  await db().auditEvent.create({
    data: {
      ...{ id: newId('audit'), at, action, subjectType, subjectId, accountId: octoId },
      ...{ actor: 'user', userId: mei.userId, detail: JSON.parse(JSON.stringify(detail)) },
    },
  })
}

beforeAll(async () => {
  mei = await makeActor('mei')
  const organization = await makeOrganization('octo', [{ actor: mei, role: 'member' }])
  octoId = organization.id
  octo = { accountId: octoId }
  const listing = await listApp({ slug: 'stale-tide' })
  const other = await listApp({ slug: 'hexlint' })
  planId = (await makePlan(listing, 1, { priceModel: 'free' })).id
  const at = new Date(Date.UTC(2026, 10, 1))
  const request = await db().installationRequest.create({
    data: {
      ...{ id: newId('request'), organizationId: octoId, listingId: listing.id },
      ...{ requesterId: mei.accountId, source: 'person', reason: 'For the build.' },
      ...{ createdAt: at, updatedAt: at, expiresAt: at, dueAt: at },
    },
  })
  requestId = request.id
  await add('request.approved', ['installation_request', requestId], { terms: { planId } })
  await add('installation.installed', ['listing', listing.id])
  await add('organization.approver_named', ['account', mei.accountId], { login: 'mei' })
  await add('policy.saved', ['policy', `${octoId}/3`])
  await add('installation.installed', ['listing', other.id])
  await add('setup.started', ['setup', 'set_gone'])
})

const list = async (filter = {}) => must(await listAudit(octo, filter, null)).items

describe('a row of the audit log', () => {
  it('says about which integration, whose request and which version, and the way there', async () => {
    const [gone, , saved, named, installed, approved] = await list()
    const listing = { slug: 'stale-tide', name: 'stale-tide', isListed: true }
    expect(approved?.about).toEqual({
      ...{ listing, account: 'mei', name: null, path: `/requests/${requestId}` },
      plans: { [planId]: 'Plan 1' },
    })
    expect(installed?.about).toMatchObject({ listing, account: null, path: null })
    expect(named?.about).toMatchObject({ listing: null, account: 'mei' })
    expect(saved?.about).toMatchObject({
      name: '3',
      path: '/organizations/octo/policy/versions/3',
    })
    const nothing = { listing: null, account: null, name: null, path: null, plans: {} }
    expect(gone?.about).toEqual(nothing)
  })

  it('names the integration in the file of JSON lines as well', async () => {
    const text = await new Response(auditLines(streamAudit(octo, {}))).text()
    const lines = text.trimEnd().split('\n')
    const slugs = lines.map((line) => JSON.parse(line).about.listing?.slug)
    expect(slugs.filter(Boolean)).toEqual(['hexlint', 'stale-tide', 'stale-tide'])
  })

  it.each([
    ['stale-tide', 2],
    ['Stale Tide', 2],
    ['stale tide', 2],
    ['hexlint', 1],
    ['nothing', 0],
    ['%', 0],
  ])('is found by the integration that it is about: %s', async (name, count) => {
    expect(await list({ listing: name })).toHaveLength(count)
  })
})
