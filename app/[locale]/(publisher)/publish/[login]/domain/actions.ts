'use server'

import { getTranslations } from 'next-intl/server'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'
import { checkDomain } from '@/lib/publishers/commands/check-domain'
import { removeDomain } from '@/lib/publishers/commands/remove-domain'
import { setDomain } from '@/lib/publishers/commands/set-domain'
import { authorizePublisher } from '@/lib/publishers/queries/authorize-publisher'
import { domainFormSchema, publisherFormSchema } from '@/lib/publishers/schema'

export const nameDomainAction = signedInAction(
  domainFormSchema,
  async (actor, { login, domain }, locale) => {
    const publisher = await authorizePublisher(actor, login, 'admin')
    if (!publisher.ok) return publisher
    const named = await setDomain(actor, publisher.value.id, domain)
    if (!named.ok) return named
    const t = await getTranslations({ locale, namespace: 'publish.domain' })
    return ok({ message: t('named') })
  },
)

export const checkDomainAction = signedInAction(
  publisherFormSchema,
  async (actor, { login }, locale) => {
    const publisher = await authorizePublisher(actor, login, 'admin')
    if (!publisher.ok) return publisher
    const person = { type: 'user', userId: actor.userId, ip: actor.ip } as const
    const checked = await checkDomain(publisher.value.id, person)
    if (!checked.ok) return checked
    const t = await getTranslations({ locale, namespace: 'publish.domain' })
    return ok({ message: t('found') })
  },
)

export const removeDomainAction = signedInAction(
  publisherFormSchema,
  async (actor, { login }, locale) => {
    const publisher = await authorizePublisher(actor, login, 'admin')
    if (!publisher.ok) return publisher
    const removed = await removeDomain(actor, publisher.value.id)
    if (!removed.ok) return removed
    const t = await getTranslations({ locale, namespace: 'publish.domain' })
    return ok({ message: t('removed') })
  },
)
