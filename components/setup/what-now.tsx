import { useTranslations } from 'next-intl'
import { LinkButton } from '../ui/link-button'
import type { WaitingProps } from './waiting'
import styles from './waiting.module.css'

/** Where a person goes once it works. */
export function WhatNow({ progress, listing, locale }: WaitingProps) {
  const t = useTranslations('setup.waiting.next')
  const { purchase, installation, integratorUrl } = progress
  const { name, seller, links } = listing
  return (
    <section className={styles.next} aria-labelledby="what-now">
      <h2 id="what-now" className={styles.nextTitle}>
        {t('title')}
      </h2>
      <ul className={styles.nextList}>
        <li>
          <LinkButton href={integratorUrl ?? seller.websiteUrl} variant="primary">
            {t('open', { name })}
          </LinkButton>
        </li>
        {links.documentation && (
          <li>
            <a href={links.documentation}>{t('docs')}</a>
          </li>
        )}
        {purchase && (
          <li>
            <a href={`/${locale}/purchases/${purchase.id}`}>{t('purchase')}</a>
          </li>
        )}
        {installation?.settingsUrl && (
          <li>
            <a href={installation.settingsUrl}>{t('github')}</a>
          </li>
        )}
        {links.support && (
          <li>
            <a href={links.support}>{t('support', { seller: seller.name })}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
