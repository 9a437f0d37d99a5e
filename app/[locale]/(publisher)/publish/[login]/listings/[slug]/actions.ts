'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { Actor } from '@/lib/accounts/types'
import { signedInAction } from '@/lib/auth/action'
import { type DomainError, domainError } from '@/lib/core/errors'
import { err, ok, type Result } from '@/lib/core/result'
import { discardDraftField } from '@/lib/listings/commands/discard-draft-field'
import { orderScreenshots } from '@/lib/listings/commands/order-screenshots'
import { saveDraftField } from '@/lib/listings/commands/save-draft-field'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import type { ManagedListing, SavedField } from '@/lib/listings/types'
import { type SentField, sentFields } from './section-values'

const place = { login: z.string(), slug: z.string() }
const sectionSchema = z.looseObject(place)
const fieldSchema = z.object({ ...place, field: z.string(), base: z.string() })
const orderSchema = z.object({ ...place, order: z.string(), without: z.string().optional() })
const removeSchema = z.object({ ...place, base: z.string() })

function open(actor: Actor, { login, slug }: { login: string; slug: string }) {
  return authorizeListing(actor, login, slug, 'editor')
}

/** A value that came second is an error of its field: it is kept, and saved over the other when it is sent once more. */
function refusalOf(result: Result<SavedField>): DomainError | null {
  if (!result.ok) return result.error
  const { outcome, field } = result.value
  return outcome === 'conflict' ? domainError('conflict', { field }) : null
}

async function saveAll(
  actor: Actor,
  listing: ManagedListing,
  fields: readonly SentField[],
): Promise<DomainError | null> {
  let refused: DomainError | null = null
  for (const field of fields) {
    refused = refusalOf(await saveDraftField(actor, listing, field)) ?? refused
  }
  return refused
}

/** Saves the fields of one part, for whoever has no JavaScript. What is in order is saved even where another field is refused. */
export const saveSectionAction = signedInAction(sectionSchema, async (actor, input, locale) => {
  const listing = await open(actor, input)
  if (!listing.ok) return listing
  const values = z.record(z.string(), z.union([z.string(), z.array(z.string())])).parse(input)
  const refused = await saveAll(actor, listing.value, sentFields(values))
  if (refused !== null) return err(refused)
  const t = await getTranslations({ locale, namespace: 'editor' })
  return ok({ message: t('savedSection') })
})

/** Takes one field back to what is published. */
export const discardFieldAction = signedInAction(fieldSchema, async (actor, input, locale) => {
  const listing = await open(actor, input)
  if (!listing.ok) return listing
  const refused = refusalOf(await discardDraftField(actor, listing.value, input))
  if (refused !== null) return err(refused)
  const t = await getTranslations({ locale, namespace: 'editor.published' })
  return ok({ message: t('restored') })
})

/** Puts the screenshots in another order, or takes one out. */
export const orderScreenshotsAction = signedInAction(orderSchema, async (actor, input, locale) => {
  const listing = await open(actor, input)
  if (!listing.ok) return listing
  const { without } = input
  const order = input.order.split(',')
  const ordered = await orderScreenshots(actor, listing.value, { order, without })
  if (!ordered.ok) return ordered
  const t = await getTranslations({ locale, namespace: 'editor.images' })
  return ok({ message: t(without === undefined ? 'moved' : 'removed') })
})

/** Takes the feature card away. */
export const removeCardAction = signedInAction(removeSchema, async (actor, input, locale) => {
  const listing = await open(actor, input)
  if (!listing.ok) return listing
  const { base } = input
  const refused = refusalOf(
    await saveDraftField(actor, listing.value, { field: 'card', value: null, base }),
  )
  if (refused !== null) return err(refused)
  const t = await getTranslations({ locale, namespace: 'editor.images' })
  return ok({ message: t('removed') })
})
