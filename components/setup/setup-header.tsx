import { ArrowLeftIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ListingPage } from '@/lib/listings/types'
import { ListingLogo } from '../listings/listing-logo'
import { PublisherName } from '../listings/publisher-name'
import styles from './setup.module.css'

interface SetupHeaderProps {
  listing: Pick<ListingPage, 'slug' | 'name' | 'logo' | 'publisher'>
  locale: string
  title: string
  meta?: ReactNode
}

export function SetupHeader({ listing, locale, title, meta }: SetupHeaderProps) {
  const t = useTranslations('setup')
  const { slug, name, logo, publisher } = listing
  return (
    <header className={styles.header}>
      <a className={styles.back} href={`/${locale}/listings/${slug}`}>
        <ArrowLeftIcon size={12} aria-hidden />
        {t('backTo', { name })}
      </a>
      <div className={styles.heading}>
        <ListingLogo logo={logo} size={48} eager />
        <div>
          <h1 className={styles.title}>{title}</h1>
          <p className={styles.publisher}>
            <PublisherName publisher={publisher} />
            {meta}
          </p>
        </div>
      </div>
    </header>
  )
}
