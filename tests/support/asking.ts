import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import type { GithubForTests } from './github'
import type { ListedMarket } from './listed-market'

/** A request as the set-up page's form sends it: one repository of octo-labs, the flat plan monthly. */
export function askForm(market: ListedMarket, accountId: string, form: object = {}) {
  return {
    slug: market.listing.slug,
    accountId,
    selection: 'selected',
    repositoryIds: ['201'],
    planId: market.flat.id,
    cycle: 'monthly',
    units: '1',
    reason: 'Our reviews take days.',
    ...form,
  }
}

/** An approval as it was asked, as the decision form sends it. */
export async function approval(requestId: string, form: object = {}) {
  const row = await db().installationRequest.findUniqueOrThrow({ where: { id: requestId } })
  return {
    requestId,
    version: String(row.version),
    planId: row.planId ?? '',
    cycle: row.cycle ?? '',
    units: String(row.units),
    selection: row.repositorySelection ?? '',
    repositoryIds: row.repositoryIds.map(String),
    ...form,
  }
}

/** What everybody was told so far, as `kind to address`, in order. */
export async function told(requestId: string): Promise<string[]> {
  const mails = await db().mail.findMany({
    where: { key: { startsWith: `${requestId}:` } },
    orderBy: { id: 'asc' },
  })
  return mails.map(({ kind, address }) => `${kind} to ${address}`)
}

/** The actions of a request's audit rows, in order. */
export async function audited(requestId: string): Promise<string[]> {
  const rows = await db().auditEvent.findMany({
    where: { subjectType: 'installation_request', subjectId: requestId },
    orderBy: { id: 'asc' },
  })
  return rows.map(({ action }) => action.replace('request.', ''))
}

/** Days later, by the clock that everybody shares. */
export function days(github: GithubForTests, count: number): Date {
  github.advance(24 * count)
  return now()
}
