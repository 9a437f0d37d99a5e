import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locales'
import type { ManagedListing } from '@/lib/listings/types'
import type { ListingStatus } from '@/lib/reviews/types'
import { Container } from '../layout/container'
import { StatusLabel } from '../reviews/status-label'
import { LinkButton } from '../ui/link-button'
import { PageHeader } from '../ui/page-header'
import { type ListingEditorPage, ListingNav } from './listing-nav'
import styles from './publish.module.css'

interface ListingFrameProps {
  locale: Locale
  listing: ManagedListing
  status: ListingStatus
  current: ListingEditorPage
  /** What this page is for, where its tab does not say it. */
  lead?: ReactNode
  /** What can be done on this page. */
  actions?: ReactNode
  children: ReactNode
}

/** What every page of a listing begins with: which one, whose it is, where it stands, and where else to go. */
export function ListingFrame(props: ListingFrameProps) {
  const { locale, listing, status, current, lead, actions, children } = props
  const t = useTranslations('publish.listing')
  const { slug, name, state, publisher } = listing
  return (
    <Container page>
      <PageHeader
        title={name}
        description={<StatusLabel status={status} small />}
        parent={{ href: `/${locale}/publish/${publisher.login}`, label: publisher.name }}
        actions={
          <>
            {state === 'published' && (
              <LinkButton href={`/${locale}/listings/${slug}`}>{t('public')}</LinkButton>
            )}
            {actions}
          </>
        }
      />
      <ListingNav locale={locale} listing={listing} current={current} />
      <div className={styles.listing}>
        {lead && <p className={styles.note}>{lead}</p>}
        {children}
      </div>
    </Container>
  )
}
