import { db } from '../../db/client'
import type { AgreementView, PublisherId } from '../types'

/** Which text of the agreement was accepted for a publisher, by whom and when; null before that. */
export async function getAgreement(id: PublisherId): Promise<AgreementView | null> {
  const { agreementVersion, agreedAt, agreedBy } = await db().publisher.findUniqueOrThrow({
    where: { id },
    select: {
      agreementVersion: true,
      agreedAt: true,
      agreedBy: { select: { account: { select: { login: true } } } },
    },
  })
  if (agreementVersion === null || agreedAt === null) return null
  return {
    version: agreementVersion,
    agreedAt: agreedAt.toISOString(),
    agreedBy: agreedBy?.account.login ?? null,
  }
}
