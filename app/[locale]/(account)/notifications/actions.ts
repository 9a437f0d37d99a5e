'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { signedInAction } from '@/lib/auth/action'
import { ok } from '@/lib/core/result'
import { markAllRead } from '@/lib/notifications/commands/mark-all-read'
import { markRead } from '@/lib/notifications/commands/mark-read'
import { markUnread } from '@/lib/notifications/commands/mark-unread'

const markSchema = z.object({ notification: z.string().max(40), as: z.enum(['read', 'unread']) })
const markAllSchema = z.object({ newest: z.string().max(40) })

export const markAction = signedInAction(markSchema, async (actor, input, locale) => {
  const { notification, as } = input
  const marked =
    as === 'read' ? await markRead(actor, notification) : await markUnread(actor, notification)
  if (!marked.ok) return marked
  const t = await getTranslations({ locale, namespace: 'notifications' })
  return ok({ message: t('marked') })
})

export const markAllAction = signedInAction(markAllSchema, async (actor, { newest }, locale) => {
  const marked = await markAllRead(actor, newest)
  if (!marked.ok) return marked
  const t = await getTranslations({ locale, namespace: 'notifications' })
  return ok({ message: t('marked') })
})
