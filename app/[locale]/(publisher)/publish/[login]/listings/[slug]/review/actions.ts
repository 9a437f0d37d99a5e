'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { Actor } from '@/lib/accounts/types'
import { signedInAction } from '@/lib/auth/action'
import type { Locale } from '@/lib/core/locales'
import { ok, type Result } from '@/lib/core/result'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import type { ManagedListing } from '@/lib/listings/types'
import { appealRejection } from '@/lib/reviews/commands/appeal-rejection'
import { delistListing } from '@/lib/reviews/commands/delist-listing'
import { publishEdit } from '@/lib/reviews/commands/publish-edit'
import { submitListing } from '@/lib/reviews/commands/submit-listing'
import { withdrawReview } from '@/lib/reviews/commands/withdraw-review'

const schema = z.object({
  login: z.string().max(60),
  slug: z.string().max(80),
  note: z.string().max(4000).default(''),
})

type Name = 'submit' | 'publish_edit' | 'withdraw' | 'appeal' | 'delist'

/** Does something to the listing that a form names, and says what came of it. */
function onListing(
  name: Name,
  run: (actor: Actor, listing: ManagedListing, note: string) => Promise<Result<unknown>>,
) {
  return signedInAction(schema, async (actor, { login, slug, note }, locale: Locale) => {
    const listing = await authorizeListing(actor, login, slug, 'editor')
    if (!listing.ok) return listing
    const done = await run(actor, listing.value, note)
    if (!done.ok) return done
    const t = await getTranslations({ locale, namespace: 'reviews.actions' })
    return ok({ message: t(`${name}.done`) })
  })
}

export const submitAction = onListing('submit', (actor, listing, note) =>
  submitListing(actor, listing, { note }),
)

export const publishEditAction = onListing('publish_edit', publishEdit)

export const withdrawAction = onListing('withdraw', withdrawReview)

export const appealAction = onListing('appeal', (actor, listing, note) =>
  appealRejection(actor, listing, { note }),
)

export const delistAction = onListing('delist', delistListing)
