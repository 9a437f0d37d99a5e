import { useMessages, useTranslations } from 'next-intl'
import type { AuditView } from '@/lib/audit/types'
import type { Locale } from '@/lib/core/locales'
import styles from './audit.module.css'

interface AuditAboutProps {
  row: AuditView
  locale: Locale
  /** The address of the log. */
  base: string
}

/** What the row is about, and the way there: the integration first, then the request, the purchase or the person, to what else they did. */
export function AuditAbout({ row, locale, base }: AuditAboutProps) {
  const { about, subject, account } = row
  const { listing, path } = about
  const words = useSubject({ about, subject })
  const isPerson = ['account', 'user'].includes(subject.type) && about.account !== account
  const deeds = isPerson && about.account !== null ? `${base}?actor=${about.account}` : null
  const href = path === null ? deeds : `/${locale}${path}`
  return (
    <div className={styles.what}>
      {listing?.isListed && <a href={`/${locale}/listings/${listing.slug}`}>{listing.name}</a>}
      {listing && !listing.isListed && <span>{listing.name}</span>}
      {words !== null && (href ? <a href={href}>{words}</a> : <span>{words}</span>)}
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
