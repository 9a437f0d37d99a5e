'use server'

import { getTranslations } from 'next-intl/server'
import type { ShownApp } from '@/components/connect/finish-form'
import { signedInAction } from '@/lib/auth/action'
import type { Locale } from '@/lib/core/locales'
import { ok } from '@/lib/core/result'
import { type Finished, finishFlow } from '@/lib/manifests/commands/finish-flow'
import { finishFormSchema } from '@/lib/manifests/schema'

async function nextOf(
  { draft, copyOf }: Pick<Finished, 'draft' | 'copyOf'>,
  locale: Locale,
): Promise<ShownApp['next']> {
  const t = await getTranslations({ locale, namespace: 'connect.finish' })
  if (draft !== null) {
    const href = `/${locale}/publish/${draft.login}/listings/${draft.slug}`
    return { href, label: t('toDraft') }
  }
  if (copyOf === null) return null
  return { href: `/${locale}/listings/${copyOf}/copy#after`, label: t('toSeller') }
}

export const finishAction = signedInAction(
  finishFormSchema,
  async (actor, { code, state, keep }, locale) => {
    const finished = await finishFlow(actor, { code, state, connect: keep === 'connect' })
    if (!finished.ok) return finished
    const { draft, copyOf, ...app } = finished.value
    const shown: ShownApp = { app, next: await nextOf({ draft, copyOf }, locale) }
    return ok({ shown })
  },
)
