import { localizedTextSchema } from '../../core/localized'
import { db } from '../../db/client'
import type { PublisherId, PublisherProfile } from '../types'

const descriptionSchema = localizedTextSchema.partial().catch({})

/** What a publisher says about itself, as its form shows it; what is missing is empty. */
export async function getPublisherProfile(id: PublisherId): Promise<PublisherProfile> {
  const row = await db().publisher.findUniqueOrThrow({ where: { id } })
  const description = descriptionSchema.parse(row.description)
  return {
    name: row.name,
    websiteUrl: row.websiteUrl,
    supportEmail: row.supportEmail,
    descriptionEn: description.en ?? '',
    descriptionFr: description.fr ?? '',
    contactName: row.contactName ?? '',
    contactEmail: row.contactEmail ?? '',
  }
}
