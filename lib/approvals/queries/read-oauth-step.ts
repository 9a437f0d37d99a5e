import type { Actor } from '../../accounts/types'
import { db } from '../../db/client'
import { approved } from '../rules'
import type { RequestView } from '../types'
import type { RequestRow } from './load-request'
import { oauthApprovalInclude, toOauthStep } from './to-oauth-step'

/** What an owner does on GitHub for an OAuth App once it is approved here, and whether the reader is one. `name` is the listing's. */
export async function readOauthStep(
  actor: Actor,
  row: RequestRow,
  name: string,
): Promise<Pick<RequestView, 'oauth' | 'isOwner'>> {
  const { organizationId, listingId, organization: account } = row
  const [listing, said, owns] = await Promise.all([
    db().listing.findUniqueOrThrow({ where: { id: listingId } }),
    db().oauthApproval.findUnique({
      where: { organizationId_listingId: { organizationId, listingId } },
      include: oauthApprovalInclude,
    }),
    db().membership.count({ where: { organizationId, memberId: actor.accountId, role: 'admin' } }),
  ])
  const isOpen = approved.includes(row.state) || row.state === 'active'
  const place = { listing: { ...listing, name }, account }
  const oauth = isOpen ? toOauthStep(place, said, actor.userId) : null
  return { oauth, isOwner: owns > 0 }
}
