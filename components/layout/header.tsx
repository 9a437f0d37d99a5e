import { SearchIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import { SearchBox } from '../catalogue/search-box'
import styles from './header.module.css'
import { LanguageMenu } from './language-menu'
import { Mark } from './mark'
import { ThemeMenu } from './theme-menu'
import { Viewer } from './viewer'
import { viewerLinks } from './viewer-links'

interface HeaderProps {
  locale: Locale
  locales: readonly Locale[]
}

/** The room for the viewer, with every word that the island may have to say. */
function Person({ locale }: { locale: Locale }) {
  const t = useTranslations('layout')
  return (
    <Viewer
      strings={{
        signIn: t('signIn'),
        signInShort: t('signInShort'),
        signOut: t('signOut'),
        menu: t('accountMenu'),
        inbox: t('inbox'),
        unreadOne: t.raw('unreadOne'),
        unreadSome: t.raw('unreadSome'),
      }}
      signInHref={`/${locale}/sign-in`}
      signOutHref={`/${locale}/sign-out`}
      inboxHref={`/${locale}/notifications`}
      operatorLink={{ href: `/${locale}/operator`, label: t('links.operator') }}
      links={viewerLinks(locale).map(({ key, href }) => ({ href, label: t(`links.${key}`) }))}
    />
  )
}

/** Of the viewer it holds only the room for the island at the end, so that pages can be cached whole. */
export function Header({ locale, locales }: HeaderProps) {
  const t = useTranslations('layout')
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <a className={styles.logo} href={`/${locale}`} aria-label={t('home')}>
          <Mark />
          <span className={styles.wordmark}>Souk</span>
        </a>
        <nav className={styles.nav} aria-label={t('mainNavigation')}>
          <a className={styles.navLink} href={`/${locale}/search`}>
            {t('explore')}
          </a>
          <a className={styles.navLink} href={`/${locale}/publish`}>
            {t('publish')}
          </a>
        </nav>
        <div className={styles.search}>
          <SearchBox locale={locale} />
        </div>
        <div className={styles.end}>
          <a className={styles.searchLink} href={`/${locale}/search`} aria-label={t('search')}>
            <SearchIcon aria-hidden />
          </a>
          <LanguageMenu
            current={locale}
            label={t('language')}
            languages={locales.map((value) => ({ value, name: t(`languages.${value}`) }))}
          />
          <ThemeMenu
            label={t('theme')}
            names={{ auto: t('themes.auto'), light: t('themes.light'), dark: t('themes.dark') }}
          />
          <Person locale={locale} />
        </div>
      </div>
    </header>
  )
}
