import { localizedTextSchema } from '../../core/localized'
import { db } from '../../db/client'
import type { Prisma } from '../../db/generated/client'
import { publisherReadiness } from '../rules'
import type { PublisherId, Readiness, ReadinessFacts } from '../types'

/** What of a row the checklist goes by. */
export const readinessSelect = {
  name: true,
  websiteUrl: true,
  supportEmail: true,
  description: true,
  contactName: true,
  contactEmail: true,
  agreementVersion: true,
  verifiedDomain: true,
  verifiedAt: true,
  domain: { select: { failingSince: true } },
  stripeAccount: { select: { cardPayments: true } },
} satisfies Prisma.PublisherSelect

const descriptionSchema = localizedTextSchema.partial().catch({})

/** The same as the checklist takes it. */
export function toFacts(
  row: Prisma.PublisherGetPayload<{ select: typeof readinessSelect }>,
): ReadinessFacts {
  return { ...row, description: descriptionSchema.parse(row.description) }
}

/** How a publisher stands before a submission. `paid`: whether the listing in question is to sell anything. */
export async function getReadiness(
  id: PublisherId,
  options: { paid: boolean },
): Promise<Readiness> {
  const row = await db().publisher.findUniqueOrThrow({ where: { id }, select: readinessSelect })
  return publisherReadiness(toFacts(row), options)
}
