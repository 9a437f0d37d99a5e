'use server'

import { getTranslations } from 'next-intl/server'
import type { Actor } from '@/lib/accounts/types'
import { signedInAction } from '@/lib/auth/action'
import { connectClient } from '@/lib/connections/commands/connect-client'
import { connectPrivateKey } from '@/lib/connections/commands/connect-private-key'
import { connectPublicKey } from '@/lib/connections/commands/connect-public-key'
import { connectWebhooks } from '@/lib/connections/commands/connect-webhooks'
import { disconnect } from '@/lib/connections/commands/disconnect'
import { tryConnection } from '@/lib/connections/commands/try-connection'
import {
  clientFormSchema,
  disconnectFormSchema,
  placeFormSchema,
  privateKeyFormSchema,
  publicKeyFormSchema,
  webhooksFormSchema,
} from '@/lib/connections/schema'
import type { Locale } from '@/lib/core/locales'
import { ok, type Result } from '@/lib/core/result'
import { rereadApp } from '@/lib/listings/commands/reread-app'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import type { ManagedListing } from '@/lib/listings/types'
import { offerCopies } from '@/lib/manifests/commands/offer-copies'
import { offerFormSchema } from '@/lib/manifests/schema'

type Said = 'done' | 'webhooksDone' | 'gone' | 'tried' | 'rereadChanged' | 'rereadSame'

interface Place {
  login: string
  slug: string
}

/** Runs a command on a listing that the actor may write, and says in a sentence how it ended. */
async function onListing<T>(
  actor: Actor,
  { login, slug }: Place,
  locale: Locale,
  run: (listing: ManagedListing) => Promise<Result<T>>,
  said: (value: T) => Said,
): Promise<Result<{ message: string }>> {
  const listing = await authorizeListing(actor, login, slug, 'editor')
  if (!listing.ok) return listing
  const done = await run(listing.value)
  if (!done.ok) return done
  const t = await getTranslations({ locale, namespace: 'connect.connection' })
  return ok({ message: t(said(done.value)) })
}

export const connectPrivateKeyAction = signedInAction(
  privateKeyFormSchema,
  (actor, form, locale) => {
    const run = ({ id }: ManagedListing) => connectPrivateKey(actor, id, form.privateKey)
    return onListing(actor, form, locale, run, () => 'done')
  },
)

export const connectPublicKeyAction = signedInAction(publicKeyFormSchema, (actor, form, locale) => {
  const run = ({ id }: ManagedListing) => connectPublicKey(actor, id, form)
  return onListing(actor, form, locale, run, () => 'done')
})

export const connectWebhooksAction = signedInAction(webhooksFormSchema, (actor, form, locale) => {
  const run = ({ id }: ManagedListing) => connectWebhooks(actor, id, form.webhookSecret)
  return onListing(actor, form, locale, run, () => 'webhooksDone')
})

export const connectClientAction = signedInAction(clientFormSchema, (actor, form, locale) => {
  const run = ({ id }: ManagedListing) => connectClient(actor, id, form.clientSecret)
  return onListing(actor, form, locale, run, () => 'done')
})

export const disconnectAction = signedInAction(disconnectFormSchema, (actor, form, locale) => {
  const run = async ({ id }: ManagedListing) => ok(await disconnect(actor, id, form.way))
  return onListing(actor, form, locale, run, () => 'gone')
})

export const tryConnectionAction = signedInAction(placeFormSchema, (actor, form, locale) => {
  const run = ({ id }: ManagedListing) => tryConnection(id)
  return onListing(actor, form, locale, run, () => 'tried')
})

export const rereadAppAction = signedInAction(placeFormSchema, (actor, form, locale) => {
  const run = (listing: ManagedListing) => rereadApp(actor, listing)
  const said = ({ changed }: { changed: boolean }) => (changed ? 'rereadChanged' : 'rereadSame')
  return onListing(actor, form, locale, run, said)
})

export const offerCopiesAction = signedInAction(
  offerFormSchema,
  async (actor, { login, slug, ...offer }, locale) => {
    const listing = await authorizeListing(actor, login, slug, 'editor')
    if (!listing.ok) return listing
    const saved = await offerCopies(actor, listing.value, offer)
    if (!saved.ok) return saved
    const t = await getTranslations({ locale, namespace: 'connect.connection.copies' })
    return ok({ message: t('saved') })
  },
)
