import { AlertFillIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { ListingStatus } from '@/lib/reviews/types'
import type { WebhookHealth } from '@/lib/webhooks/types'
import { LinkButton } from '../ui/link-button'
import styles from './publish.module.css'

export interface WatchedListing {
  slug: string
  name: string
  status: ListingStatus
  paid: boolean
  /** Null where none was set up. */
  webhook: WebhookHealth | null
}

interface AttentionProps {
  locale: Locale
  login: string
  listings: WatchedListing[]
}

interface Concern {
  slug: string
  name: string
  page: 'review' | 'webhook'
  words: string
}

const decided = [
  'changes_requested',
  'rejected',
  'update_changes_requested',
  'update_rejected',
  'suspended',
] as const

function useConcerns() {
  const t = useTranslations('publish.attention')
  return ({ slug, name, status, paid, webhook }: WatchedListing): Concern[] => {
    const result = decided.find((one) => one === status)
    const words = webhook === null ? null : webhookWords(webhook)
    const missing = webhook === null && paid && status === 'published'
    return [
      ...(result ? [{ slug, name, page: 'review' as const, words: t(`status.${result}`) }] : []),
      ...(words ? [{ slug, name, page: 'webhook' as const, words }] : []),
      ...(missing ? [{ slug, name, page: 'webhook' as const, words: t('webhookMissing') }] : []),
    ]
  }
  function webhookWords({ status, failed }: WebhookHealth): string | null {
    if (status === 'paused') return t('webhookPaused')
    return failed > 0 ? t('webhookFailed', { count: failed }) : null
  }
}

/** What the integrator has to look at: a decision of the operator, a webhook that does not get through. */
export function Attention({ locale, login, listings }: AttentionProps) {
  const t = useTranslations('publish.attention')
  const concerns = listings.flatMap(useConcerns())
  if (concerns.length === 0) return null
  return (
    <section className={styles.box} aria-labelledby="attention-title">
      <div className={styles.boxHead}>
        <h2 id="attention-title">{t('title')}</h2>
      </div>
      <ul className={styles.list}>
        {concerns.map(({ slug, name, page, words }) => (
          <li key={`${slug}-${page}`} className={styles.row}>
            <span className={styles.rowIcon} data-state="waiting">
              <AlertFillIcon aria-hidden />
            </span>
            <div className={styles.rowWords}>
              <div className={styles.rowTitle}>{name}</div>
              <p className={styles.note}>{words}</p>
            </div>
            <div className={styles.rowEnd}>
              <LinkButton
                size="small"
                href={`/${locale}/publish/${login}/listings/${slug}/${page}`}
                aria-label={t('lookAt', { what: t(page), name })}
              >
                {t('look')}
              </LinkButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
