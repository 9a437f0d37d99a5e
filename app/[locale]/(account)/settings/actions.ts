'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { changeLocale } from '@/lib/accounts/commands/change-locale'
import { signedInAction } from '@/lib/auth/action'
import { revokeSessions } from '@/lib/auth/sessions'
import { locales } from '@/lib/core/locales'
import { ok } from '@/lib/core/result'
import { setChannels } from '@/lib/notifications/commands/set-channels'
import { channelsSchema } from '@/lib/notifications/schema'

const languageSchema = z.object({ language: z.enum(locales) })
const sessionSchema = z.object({ session: z.string().min(1).max(60) })

export const changeLanguageAction = signedInAction(languageSchema, async (actor, input, locale) => {
  await changeLocale(actor, input.language)
  const t = await getTranslations({ locale, namespace: 'account.settings' })
  return ok({ message: t('saved') })
})

export const changeChannelsAction = signedInAction(channelsSchema, async (actor, input, locale) => {
  const set = await setChannels(actor, input)
  if (!set.ok) return set
  const t = await getTranslations({ locale, namespace: 'notifications.settings' })
  return ok({ message: t('saved') })
})

export const revokeSessionAction = signedInAction(sessionSchema, async (actor, input, locale) => {
  const which = input.session === 'others' ? 'others' : { id: input.session }
  const count = await revokeSessions(actor, which)
  const t = await getTranslations({ locale, namespace: 'account.settings' })
  return ok({ message: t('revoked', { count }) })
})
