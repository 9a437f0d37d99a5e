'use server'

import { getTranslations } from 'next-intl/server'
import { type Outcome, signedInAction } from '@/lib/auth/action'
import { ok, type Result } from '@/lib/core/result'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import { cancelRotation, startRotation, testAndSwitch } from '@/lib/webhooks/commands/rotate-secret'
import { listingFormSchema, rotationFormSchema } from '@/lib/webhooks/schema'
import type { WebhookNotice } from '@/lib/webhooks/types'

type Told = Result<Outcome<WebhookNotice>>

export const startAction = signedInAction(
  rotationFormSchema,
  async (actor, { login, slug, nextSecret }, locale): Promise<Told> => {
    const listing = await authorizeListing(actor, login, slug, 'editor')
    if (!listing.ok) return listing
    const secret = await startRotation(actor, listing.value, nextSecret)
    if (!secret.ok) return secret
    const t = await getTranslations({ locale, namespace: 'webhooks.rotation' })
    return ok({ shown: { tone: 'success', message: t('started'), secret: secret.value } })
  },
)

export const switchAction = signedInAction(
  listingFormSchema,
  async (actor, { login, slug }, locale): Promise<Told> => {
    const listing = await authorizeListing(actor, login, slug, 'editor')
    if (!listing.ok) return listing
    const switched = await testAndSwitch(actor, listing.value)
    if (!switched.ok) return switched
    const t = await getTranslations({ locale, namespace: 'webhooks.rotation' })
    return ok({ shown: { tone: 'success', message: t('switched'), secret: null } })
  },
)

export const cancelAction = signedInAction(
  listingFormSchema,
  async (actor, { login, slug }, locale): Promise<Told> => {
    const listing = await authorizeListing(actor, login, slug, 'editor')
    if (!listing.ok) return listing
    const cancelled = await cancelRotation(actor, listing.value)
    if (!cancelled.ok) return cancelled
    const t = await getTranslations({ locale, namespace: 'webhooks.rotation' })
    return ok({ shown: { tone: 'success', message: t('cancelled'), secret: null } })
  },
)
