'use server'

import { getTranslations } from 'next-intl/server'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'
import { acceptAgreement } from '@/lib/publishers/commands/accept-agreement'
import { authorizePublisher } from '@/lib/publishers/queries/authorize-publisher'
import { agreementFormSchema } from '@/lib/publishers/schema'

export const acceptAgreementAction = signedInAction(
  agreementFormSchema,
  async (actor, { login, version }, locale) => {
    const publisher = await authorizePublisher(actor, login, 'admin')
    if (!publisher.ok) return publisher
    const accepted = await acceptAgreement(actor, publisher.value.id, version)
    if (!accepted.ok) return accepted
    const t = await getTranslations({ locale, namespace: 'publish.agreement' })
    return ok({ message: t('done') })
  },
)
