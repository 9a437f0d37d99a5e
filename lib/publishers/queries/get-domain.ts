import { db } from '../../db/client'
import { PROOF_GRACE_MS, proofPlaces } from '../rules/domain'
import type { DomainView, PublisherId } from '../types'

/** The domain that a publisher named, with where its proof is looked for and how it stands; null while none is named. */
export async function getDomain(id: PublisherId): Promise<DomainView | null> {
  const row = await db().publisherDomain.findUnique({ where: { publisherId: id } })
  if (row === null) return null
  const { domain, token, method, verifiedAt, checkedAt, failingSince } = row
  const lostAt = failingSince === null ? null : new Date(+failingSince + PROOF_GRACE_MS)
  return {
    domain,
    token,
    ...proofPlaces(domain),
    method,
    verifiedAt: verifiedAt?.toISOString() ?? null,
    checkedAt: checkedAt?.toISOString() ?? null,
    failingSince: failingSince?.toISOString() ?? null,
    lostAt: lostAt?.toISOString() ?? null,
  }
}
