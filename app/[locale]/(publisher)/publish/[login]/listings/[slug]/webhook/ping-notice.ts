import { getTranslations } from 'next-intl/server'
import type { Locale } from '@/lib/core/locales'
import type { PingOutcome, WebhookNotice } from '@/lib/webhooks/types'

/** Says what came of a ping. */
export async function pingNotice(
  { succeeded, statusCode: status }: PingOutcome,
  locale: Locale,
): Promise<WebhookNotice> {
  const t = await getTranslations({ locale, namespace: 'webhooks.actions' })
  if (status === null) return { tone: 'warning', message: t('pingUnanswered'), secret: null }
  return succeeded
    ? { tone: 'success', message: t('pinged', { status }), secret: null }
    : { tone: 'warning', message: t('pingRefused', { status }), secret: null }
}
