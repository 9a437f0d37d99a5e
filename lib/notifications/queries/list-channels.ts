import type { Actor } from '../../accounts/types'
import type { Locale } from '../../core/locales'
import { db } from '../../db/client'
import { noticeKinds } from '../rules/kinds'
import { languages } from '../rules/words'
import { noticeKindNames } from '../schema'
import type { ChannelView } from '../types'

/** How a person wants to be told of each kind. */
export async function listChannels({ userId }: Actor, locale: Locale): Promise<ChannelView[]> {
  const rows = await db().notificationPreference.findMany({ where: { userId } })
  const chosen = new Map(rows.map(({ kind, channel }) => [kind, channel]))
  const { settings } = languages[locale]
  return noticeKindNames.map((kind) => ({
    kind,
    label: settings[kind],
    digestible: noticeKinds[kind].digestible,
    channel: chosen.get(kind) ?? 'email',
  }))
}
