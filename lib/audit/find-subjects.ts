import { db } from '../db/client'

/** What a row of the audit log is about, as the database knows it. */
export interface Subject {
  listingId?: string
  planId?: string
  account?: string
  name?: string
  path?: string
}

type Find = (ids: string[]) => Promise<(Subject & { id: string })[]>

const login = { select: { login: true } } as const
const ofListing = { id: true, listingId: true } as const

/** By the type of the subject, as the commands write it. */
const finders: Record<string, Find> = {
  listing: async (ids) => ids.map((id) => ({ id, listingId: id })),
  installation_request: async (ids) => {
    const select = { ...ofListing, requester: login }
    const rows = await db().installationRequest.findMany({ where: { id: { in: ids } }, select })
    return rows.map(({ requester, ...row }) => ({
      ...row,
      account: requester.login,
      path: `/requests/${row.id}`,
    }))
  },
  purchase: async (ids) => {
    const rows = await db().purchase.findMany({ where: { id: { in: ids } }, select: ofListing })
    return rows.map((row) => ({ ...row, path: `/purchases/${row.id}` }))
  },
  permission_update: async (ids) => {
    const where = { id: { in: ids } }
    const rows = await db().permissionUpdate.findMany({ where, select: ofListing })
    return rows.map((row) => ({ ...row, path: `/updates/${row.id}` }))
  },
  setup: (ids) => db().setup.findMany({ where: { id: { in: ids } }, select: ofListing }),
  checkout: (ids) => db().checkout.findMany({ where: { id: { in: ids } }, select: ofListing }),
  abuse_report: (ids) =>
    db().abuseReport.findMany({ where: { id: { in: ids } }, select: ofListing }),
  plan: async (ids) => {
    const rows = await db().plan.findMany({ where: { id: { in: ids } }, select: ofListing })
    return rows.map((row) => ({ ...row, planId: row.id }))
  },
  campaign: async (ids) => {
    const select = { id: true, name: true, organization: login }
    const rows = await db().campaign.findMany({ where: { id: { in: ids } }, select })
    return rows.map(({ id, name, organization }) => ({
      ...{ id, name },
      path: `/organizations/${organization.login}/campaigns/${id}`,
    }))
  },
  account: async (ids) => {
    const select = { id: true, login: true }
    const rows = await db().account.findMany({ where: { id: { in: ids } }, select })
    return rows.map(({ id, login: account }) => ({ id, account }))
  },
  user: async (ids) => {
    const select = { id: true, account: login }
    const rows = await db().user.findMany({ where: { id: { in: ids } }, select })
    return rows.map(({ id, account }) => ({ id, account: account.login }))
  },
  publisher: async (ids) => {
    const select = { id: true, account: login }
    const rows = await db().publisher.findMany({ where: { id: { in: ids } }, select })
    return rows.map(({ id, account }) => ({ id, account: account.login }))
  },
}

/** What the subjects of rows are, by their ids; a type that nothing is known of, and what is gone, is left out. */
export async function findSubjects(
  rows: readonly { subjectType: string; subjectId: string }[],
): Promise<Map<string, Subject>> {
  const found = await Promise.all(
    Object.entries(finders).map(([type, find]) => {
      const ids = rows.filter(({ subjectType }) => subjectType === type)
      return ids.length === 0 ? [] : find([...new Set(ids.map(({ subjectId }) => subjectId))])
    }),
  )
  return new Map(found.flat().map(({ id, ...subject }) => [id, subject]))
}
