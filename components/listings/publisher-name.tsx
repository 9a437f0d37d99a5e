import { useTranslations } from 'next-intl'
import type { PublisherView } from '@/lib/listings/types'
import { PublisherMark } from './publisher-mark'

/** Who publishes it, with the mark of those who proved to own their domain. */
export function PublisherName({ publisher }: { publisher: PublisherView }) {
  const t = useTranslations('listings')
  const { name, verifiedDomain } = publisher
  const proof = verifiedDomain && t('publisher.verified', { domain: verifiedDomain })
  return <PublisherMark name={name} proof={proof} />
}
