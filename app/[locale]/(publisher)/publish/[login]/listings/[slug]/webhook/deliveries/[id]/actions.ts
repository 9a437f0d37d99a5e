'use server'

import { getTranslations } from 'next-intl/server'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import { redeliver } from '@/lib/webhooks/commands/redeliver'
import { deliveryFormSchema } from '@/lib/webhooks/schema'

export const redeliverAction = signedInAction(
  deliveryFormSchema,
  async (actor, { login, slug, delivery }, locale) => {
    const listing = await authorizeListing(actor, login, slug, 'editor')
    if (!listing.ok) return listing
    const author = { type: 'user', userId: actor.userId, ip: actor.ip } as const
    const asked = await redeliver(listing.value, delivery, author)
    if (!asked.ok) return asked
    const t = await getTranslations({ locale, namespace: 'webhooks.delivery' })
    return ok({ message: t('redelivered') })
  },
)
