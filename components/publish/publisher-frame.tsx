import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locales'
import type { AuthorizedPublisher } from '@/lib/publishers/types'
import { Container } from '../layout/container'
import { PageHeader } from '../ui/page-header'
import styles from './publish.module.css'
import { PublisherNav, type PublisherPage } from './publisher-nav'

interface PublisherFrameProps {
  locale: Locale
  publisher: AuthorizedPublisher
  current: PublisherPage
  /** What can be done on this page. */
  actions?: ReactNode
  children: ReactNode
}

/** What every page of a publisher begins with: whose it is, and where else to go. */
export function PublisherFrame(props: PublisherFrameProps) {
  const { locale, publisher, current, actions, children } = props
  const t = useTranslations('publish.nav')
  return (
    <Container page>
      <PageHeader
        title={publisher.name}
        parent={{ href: `/${locale}/publish`, label: t('all') }}
        actions={actions}
      />
      <div className={styles.stack}>
        <PublisherNav locale={locale} publisher={publisher} current={current} />
        {children}
      </div>
    </Container>
  )
}
