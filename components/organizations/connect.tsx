import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locales'
import { Banner } from '../ui/banner'
import { LinkButton } from '../ui/link-button'
import { PageHeader } from '../ui/page-header'
import styles from './organizations.module.css'

interface ConnectProps {
  locale: Locale
  login: string
  /** Whether GitHub says that the marketplace's app is installed there. */
  installed: boolean
  /** GitHub's page on which an owner installs it. */
  installUrl: string
  /** This page once more, after that. */
  checkUrl: string
  /** The form for what GitHub does not tell. */
  children: ReactNode
}

export function Connect({
  locale,
  login,
  installed,
  installUrl,
  checkUrl,
  children,
}: ConnectProps) {
  const t = useTranslations('organizations.connect')
  const nav = useTranslations('organizations.nav')
  return (
    <div className={styles.stack}>
      <PageHeader
        title={t('title', { login })}
        description={t('lead', { login })}
        parent={{ href: `/${locale}/organizations`, label: nav('all') }}
      />
      {installed ? (
        <>
          <Banner variant="success" title={t('foundTitle', { login })}>
            {t('foundLead')}
          </Banner>
          {children}
        </>
      ) : (
        <section className={styles.form} aria-label={t('steps')}>
          <p className={styles.note}>{t('installLead', { login })}</p>
          <LinkButton variant="primary" href={installUrl}>
            {t('install')}
          </LinkButton>
          <a href={checkUrl}>{t('check')}</a>
        </section>
      )}
    </div>
  )
}
