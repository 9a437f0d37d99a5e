import type { Actor } from '../../accounts/types'
import { recordAudit } from '../../audit/record'
import { now } from '../../clock'
import { domainError } from '../../core/errors'
import { newId } from '../../core/ids'
import type { Locale } from '../../core/locales'
import { err, ok, type Result } from '../../core/result'
import { db } from '../../db/client'
import type { Checkout } from '../../db/generated/client'
import { transaction } from '../../db/transaction'
import { CHECKOUT_LIFETIME_MS, type CheckoutTerms, mayReuse } from '../rules/reuse-checkout'
import { billingDetailsSchema, previewSchema } from '../schema'
import { closeCheckout } from './close-checkout'

/** What a checkout is for, beside its terms. */
export interface CheckoutSubject {
  listingId: string
  accountId: string
  stripeAccountId: string
  /** The language of the page that Stripe leads back to; a checkout used again keeps its first. */
  locale: Locale
}

const mostTries = 3

/**
 * The one open checkout of this listing and account with these terms: the one that is there, or a
 * new one in place of it. Two tabs at once get the same. Errors: `already_purchased` when the old
 * one was paid meanwhile, `checkout_open` when others keep changing it, those of {@link closeCheckout}.
 */
export async function claimCheckout(
  actor: Actor,
  subject: CheckoutSubject,
  terms: CheckoutTerms,
): Promise<Result<Checkout>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { listingId, accountId } = subject
    const open = await db().checkout.findFirst({ where: { listingId, accountId, state: 'open' } })
    if (open === null) {
      const made = await insert(actor, subject, terms)
      if (made !== null) return ok(made)
      continue
    }
    if (mayReuse({ ...termsOf(open), expiresAt: open.expiresAt }, terms, now())) return ok(open)
    const closed = await closeCheckout(open)
    if (!closed.ok) return closed
    if (closed.value === 'paid') return err(domainError('already_purchased'))
  }
  return err(domainError('checkout_open'))
}

function termsOf(checkout: Checkout): CheckoutTerms {
  const { planId, cycle, units, preview, billingDetails } = checkout
  return {
    planId,
    cycle,
    units,
    preview: previewSchema.parse(preview),
    billing: billingDetailsSchema.parse(billingDetails),
  }
}

/** Null when another one was faster: the partial index allows one open checkout. */
function insert(
  actor: Actor,
  subject: CheckoutSubject,
  { planId, cycle, units, preview, billing }: CheckoutTerms,
): Promise<Checkout | null> {
  return transaction(async (tx) => {
    const [made] = await tx.checkout.createManyAndReturn({
      data: [
        {
          id: newId('checkout'),
          ...subject,
          planId,
          cycle,
          units,
          currency: preview.currency,
          preview: { ...preview },
          billingDetails: { ...billing },
          startedById: actor.userId,
          expiresAt: new Date(now().getTime() + CHECKOUT_LIFETIME_MS),
        },
      ],
      skipDuplicates: true,
    })
    if (made === undefined) return null
    await recordAudit(tx, {
      actor: { type: 'user', userId: actor.userId, ...(actor.ip ? { ip: actor.ip } : {}) },
      action: 'checkout.started',
      subject: { type: 'checkout', id: made.id },
      accountId: subject.accountId,
      detail: { listingId: subject.listingId, planId, cycle, units, termsAccepted: true },
    })
    return made
  })
}
