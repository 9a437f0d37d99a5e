import { useMessages, useTranslations } from 'next-intl'
import type { AuditView } from '@/lib/audit/types'
import type { Locale } from '@/lib/core/locales'
import styles from './audit.module.css'

interface AuditAboutProps {
  row: AuditView
  locale: Locale
}

/** What the row is about, and the way there: the integration first, then the request, the purchase or the person. */
export function AuditAbout({ row: { about, subject }, locale }: AuditAboutProps) {
  const { listing, path } = about
  const words = useSubject({ about, subject })
  return (
    <div className={styles.what}>
      {listing?.isListed && <a href={`/${locale}/listings/${listing.slug}`}>{listing.name}</a>}
      {listing && !listing.isListed && <span>{listing.name}</span>}
      {words !== null && (path ? <a href={`/${locale}${path}`}>{words}</a> : <span>{words}</span>)}
    </div>
  )
}

/** A subject that has no words of its own is called by its type; a listing is named already. */
function useSubject({ about, subject }: Pick<AuditView, 'about' | 'subject'>): string | null {
  const t = useTranslations('audit')
  const { subjects } = useMessages().audit
  const { account, name, listing } = about
  if (subject.type === 'listing' && listing !== null) return null
  if (subject.type === 'installation_request') return t('about.request', { login: account ?? '' })
  if (subject.type === 'campaign' && name !== null) return t('about.campaign', { name })
  if (subject.type === 'policy' && name !== null) return t('about.policy', { version: name })
  if (subject.type === 'plan' && name !== null) return t('about.plan', { name })
  if (account !== null) return account
  const words = Object.entries(subjects).find(([type]) => type === subject.type)?.[1]
  return words ?? subject.type.replaceAll('_', ' ')
}
