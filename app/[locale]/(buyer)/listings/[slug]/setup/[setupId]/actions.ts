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

export const checkAction = signedInAction(schema, async (actor, { setupId }, locale) => {
  const id = await authorizeSetup(actor, setupId)
  if (!id.ok) return id
  const looked = await refreshSetup(id.value)
  return looked.ok ? backTo(actor, setupId, locale) : looked
})

export const confirmAction = signedInAction(schema, async (actor, { setupId }, locale) => {
  const confirmed = await confirmSetup(actor, setupId)
  return confirmed.ok ? backTo(actor, setupId, locale) : confirmed
})

export const abandonAction = signedInAction(schema, async (actor, { setupId }, locale) => {
  const abandoned = await abandonSetup(actor, setupId)
  return abandoned.ok ? backTo(actor, setupId, locale) : abandoned
})
