'use server'

import { z } from 'zod'
import type { Actor } from '@/lib/accounts/types'
import { signedInAction } from '@/lib/auth/action'
import { domainError } from '@/lib/core/errors'
import type { Locale } from '@/lib/core/locales'
import { err, ok, type Result } from '@/lib/core/result'
import { abandonSetup } from '@/lib/installs/commands/abandon-setup'
import { confirmSetup } from '@/lib/installs/commands/confirm-setup'
import { refreshSetup } from '@/lib/installs/commands/refresh-setup'
import { authorizeSetup } from '@/lib/installs/queries/authorize-setup'
import { getSetup } from '@/lib/installs/queries/get-setup'
import { sayAuthorization } from '@/lib/permission-updates/commands/say-authorization'

const schema = z.object({ setupId: z.string().max(60) })

/** The waiting page again, as it stands now. */
async function backTo(
  actor: Actor,
  setupId: string,
  locale: Locale,
): Promise<Result<{ redirectTo: string }>> {
  const id = await authorizeSetup(actor, setupId)
  if (!id.ok) return err(domainError('not_found'))
  const { listing } = await getSetup(id.value)
  return ok({ redirectTo: `/${locale}/listings/${listing.slug}/setup/${setupId}` })
}

/** Whoever says that an OAuth App is set up has authorized it for themselves (S5). */
async function keepAuthorization(actor: Actor, setupId: string): Promise<void> {
  const id = await authorizeSetup(actor, setupId)
  if (!id.ok) return
  const { listing } = await getSetup(id.value)
  if (listing.kind !== 'oauth_app') return
  await sayAuthorization(actor, { slug: listing.slug, said: 'authorized' })
}

export const checkAction = signedInAction(schema, async (actor, { setupId }, locale) => {
  const id = await authorizeSetup(actor, setupId)
  if (!id.ok) return id
  const looked = await refreshSetup(id.value)
  return looked.ok ? backTo(actor, setupId, locale) : looked
})

export const confirmAction = signedInAction(schema, async (actor, { setupId }, locale) => {
  const confirmed = await confirmSetup(actor, setupId)
  if (confirmed.ok) await keepAuthorization(actor, setupId)
  return confirmed.ok ? backTo(actor, setupId, locale) : confirmed
})

export const abandonAction = signedInAction(schema, async (actor, { setupId }, locale) => {
  const abandoned = await abandonSetup(actor, setupId)
  return abandoned.ok ? backTo(actor, setupId, locale) : abandoned
})
