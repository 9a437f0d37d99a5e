'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { type Outcome, signedInAction } from '@/lib/auth/action'
import { ok, type Result } from '@/lib/core/result'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import { pingWebhook, resumeWebhook } from '@/lib/webhooks/commands/ping-webhook'
import { saveWebhook } from '@/lib/webhooks/commands/save-webhook'
import { listingFormSchema, webhookFormSchema } from '@/lib/webhooks/schema'
import type { WebhookNotice } from '@/lib/webhooks/types'
import { pingNotice } from './ping-notice'

type Told = Result<Outcome<WebhookNotice>>

export const saveAction = signedInAction(
  webhookFormSchema,
  async (actor, { login, slug, ...input }, locale): Promise<Told> => {
    const listing = await authorizeListing(actor, login, slug, 'editor')
    if (!listing.ok) return listing
    const saved = await saveWebhook(actor, listing.value, input)
    if (!saved.ok) return saved
    const { secret, ping } = saved.value
    const t = await getTranslations({ locale, namespace: 'webhooks.form' })
    const message = t('saved')
    if (ping === null) return ok({ shown: { tone: 'success', message, secret } })
    const { tone, message: answer } = await pingNotice(ping, locale)
    return ok({ shown: { tone, message: `${message} ${answer}`, secret } })
  },
)

export const pingAction = signedInAction(
  listingFormSchema,
  async (actor, { login, slug }, locale): Promise<Told> => {
    const listing = await authorizeListing(actor, login, slug, 'editor')
    if (!listing.ok) return listing
    const pinged = await pingWebhook(actor, listing.value)
    return pinged.ok ? ok({ shown: await pingNotice(pinged.value, locale) }) : pinged
  },
)

export const resumeAction = signedInAction(
  listingFormSchema.extend({ test: z.literal('on').optional() }),
  async (actor, { login, slug, test }, locale): Promise<Told> => {
    const listing = await authorizeListing(actor, login, slug, 'editor')
    if (!listing.ok) return listing
    const resumed = await resumeWebhook(actor, listing.value, { test: test === 'on' })
    if (!resumed.ok) return resumed
    const t = await getTranslations({ locale, namespace: 'webhooks.actions' })
    return ok({ shown: { tone: 'success', message: t('resumed'), secret: null } })
  },
)
