import { VerifiedIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { PublisherView } from '@/lib/listings/types'
import styles from './publisher-name.module.css'

/** One for all, so that a list sends it once. */
const mark = <VerifiedIcon size={16} aria-hidden />

/** Who publishes it, with the mark of those who proved to own their domain. */
export function PublisherName({ publisher }: { publisher: PublisherView }) {
  const t = useTranslations('listings')
  const proof =
    publisher.verifiedDomain && t('publisher.verified', { domain: publisher.verifiedDomain })
  return (
    <span className={styles.publisher}>
      <span className={styles.name}>{publisher.name}</span>
      {proof && (
        <span className={styles.verified} title={proof}>
          {mark}
          <span className="visually-hidden">{proof}</span>
        </span>
      )}
    </span>
  )
}
