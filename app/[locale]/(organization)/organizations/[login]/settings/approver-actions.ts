'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { getOrganization } from '@/lib/accounts/queries/get-organization'
import { loginSchema } from '@/lib/accounts/schema'
import { nameApprover } from '@/lib/approvals/commands/name-approver'
import { removeApprover } from '@/lib/approvals/commands/remove-approver'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'

const inOrganization = { organization: loginSchema }

export const nameApproverAction = signedInAction(
  z.looseObject(inOrganization),
  async (actor, { organization, ...input }, locale) => {
    const found = await getOrganization(actor, organization, 'owner')
    if (!found.ok) return found
    const named = await nameApprover(actor, found.value.id, input)
    if (!named.ok) return named
    const t = await getTranslations({ locale, namespace: 'requests.approvers' })
    return ok({ message: t('named', named.value) })
  },
)

export const removeApproverAction = signedInAction(
  z.object({ ...inOrganization, accountId: z.string().max(60) }),
  async (actor, { organization, accountId }, locale) => {
    const found = await getOrganization(actor, organization, 'owner')
    if (!found.ok) return found
    const removed = await removeApprover(actor, found.value.id, accountId)
    if (!removed.ok) return removed
    const t = await getTranslations({ locale, namespace: 'requests.approvers' })
    return ok({ message: t('removed') })
  },
)
