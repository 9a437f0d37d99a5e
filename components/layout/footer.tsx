import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import { Container } from './container'
import styles from './footer.module.css'
import { Mark } from './mark'

export function Footer({ locale }: { locale: Locale }) {
  const t = useTranslations('layout')
  return (
    <Container>
      <footer className={styles.footer}>
        <p className={styles.words}>
          <Mark size={16} />
          {t('footer')}
        </p>
        <nav aria-label={t('footerNavigation')}>
          <ul className={styles.links}>
            <li>
              <a href={`/${locale}`}>{t('homePage')}</a>
            </li>
            <li>
              <a href={`/${locale}/search`}>{t('explore')}</a>
            </li>
            <li>
              <a href={`/${locale}/help`}>{t('help')}</a>
            </li>
            <li>
              <a href={`/${locale}/help/who-may-install`}>{t('whoMayInstall')}</a>
            </li>
            <li>
              <a href={`/${locale}/help/permissions-risk`}>{t('permissionsRisk')}</a>
            </li>
            <li>
              <a href={`/${locale}/feed.atom`}>{t('feed')}</a>
            </li>
            <li>
              <a href="/api/listings">{t('api')}</a>
            </li>
          </ul>
        </nav>
      </footer>
    </Container>
  )
}
