'use server'

import { getTranslations } from 'next-intl/server'
import { signedInAction } from '@/lib/auth/action'
import { domainError } from '@/lib/core/errors'
import { err, ok } from '@/lib/core/result'
import { openOnboarding } from '@/lib/publishers/commands/open-onboarding'
import { syncReadiness } from '@/lib/publishers/commands/sync-readiness'
import { authorizePublisher } from '@/lib/publishers/queries/authorize-publisher'
import { getStripeAccount } from '@/lib/publishers/queries/get-stripe-account'
import { publisherFormSchema, stripeFormSchema } from '@/lib/publishers/schema'

export const beginOnboardingAction = signedInAction(
  stripeFormSchema,
  async (actor, { login, country }, locale) => {
    const publisher = await authorizePublisher(actor, login, 'admin')
    if (!publisher.ok) return publisher
    const opened = await openOnboarding(actor, publisher.value, { country, locale })
    return opened.ok ? ok({ redirectTo: opened.value }) : opened
  },
)

export const readStripeAction = signedInAction(
  publisherFormSchema,
  async (actor, { login }, locale) => {
    const publisher = await authorizePublisher(actor, login, 'admin')
    if (!publisher.ok) return publisher
    const account = await getStripeAccount(publisher.value.id)
    if (account === null) return err(domainError('not_found'))
    const read = await syncReadiness(account.id)
    if (!read.ok) return read
    const t = await getTranslations({ locale, namespace: 'publish.payments' })
    return ok({ message: t('checked') })
  },
)
