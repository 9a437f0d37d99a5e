'use server'

import { getTranslations } from 'next-intl/server'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'
import { inviteEditor } from '@/lib/publishers/commands/invite-editor'
import { removeEditor } from '@/lib/publishers/commands/remove-editor'
import { authorizePublisher } from '@/lib/publishers/queries/authorize-publisher'
import { inviteFormSchema, removeEditorFormSchema } from '@/lib/publishers/schema'

export const inviteEditorAction = signedInAction(
  inviteFormSchema,
  async (actor, { login, editor }, locale) => {
    const publisher = await authorizePublisher(actor, login, 'admin')
    if (!publisher.ok) return publisher
    const invited = await inviteEditor(actor, publisher.value, editor)
    if (!invited.ok) return invited
    const t = await getTranslations({ locale, namespace: 'publish.editors' })
    const { told, login: name } = invited.value
    return ok({ message: t(told ? 'told' : 'untold', { login: name }) })
  },
)

export const removeEditorAction = signedInAction(
  removeEditorFormSchema,
  async (actor, { login, accountId }, locale) => {
    const publisher = await authorizePublisher(actor, login, 'admin')
    if (!publisher.ok) return publisher
    const removed = await removeEditor(actor, publisher.value.id, accountId)
    if (!removed.ok) return removed
    const t = await getTranslations({ locale, namespace: 'publish.editors' })
    return ok({ message: t('removed') })
  },
)
