import { z } from 'zod'
import { db } from '../../db/client'
import type { RequestView } from '../types'
import type { RequestRow } from './load-request'

const detailSchema = z.object({ source: z.enum(['github', 'integrator', 'person']) })

/** That what a request brought is no longer there, by whose word; and to its owners the plan that nobody has ended. */
export async function readRemoval(
  row: RequestRow,
  isOwner: boolean,
): Promise<RequestView['removed']> {
  if (row.state !== 'removed') return null
  const { id, listingId, organizationId: accountId } = row
  const [step, purchase] = await Promise.all([
    db().auditEvent.findFirst({
      where: { subjectType: 'installation_request', subjectId: id, action: 'request.removed' },
      select: { at: true, detail: true },
    }),
    db().purchase.findFirst({
      where: {
        ...{ listingId, accountId, isTest: false, cancelAtPeriodEnd: false },
        state: { not: 'cancelled' },
      },
      select: { id: true },
    }),
  ])
  return {
    source: detailSchema.catch({ source: 'github' }).parse(step?.detail).source,
    at: (step?.at ?? row.updatedAt).toISOString(),
    purchaseId: isOwner ? (purchase?.id ?? null) : null,
  }
}
