import { AppsIcon, HubotIcon, type Icon, PlusCircleIcon, WebhookIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import { LearnMore } from '../help/learn-more'
import { LinkButton } from '../ui/link-button'
import styles from './connect.module.css'

interface WaysProps {
  locale: Locale
  login: string
  /** Only who owns the account on GitHub can register an app for it. */
  mayRegister: boolean
}

/** The four ways to bring an integration, with what each is for. */
export function Ways({ locale, login, mayRegister }: WaysProps) {
  const t = useTranslations('connect.ways')
  const base = `/${locale}/publish/${login}/listings/new`
  return (
    <ul className={styles.ways}>
      <li className={styles.way}>
        <WayTitle visual={AppsIcon} title={t('existing.title')} />
        <p>{t('existing.text')}</p>
        <LinkButton href={`${base}/github-app`} variant="primary">
          {t('existing.start')}
        </LinkButton>
      </li>
      <li className={styles.way}>
        <WayTitle visual={PlusCircleIcon} title={t('manifest.title')} />
        <p>
          {t(mayRegister ? 'manifest.text' : 'needsOwner', { login })}{' '}
          <LearnMore topic="manifest" />
        </p>
        {mayRegister && <LinkButton href={`${base}/manifest`}>{t('manifest.start')}</LinkButton>}
      </li>
      <li className={styles.way}>
        <WayTitle visual={HubotIcon} title={t('probot.title')} />
        <p>
          {t(mayRegister ? 'probot.text' : 'needsOwner', { login })} <LearnMore topic="probot" />
        </p>
        {mayRegister && <LinkButton href={`${base}/probot`}>{t('probot.start')}</LinkButton>}
      </li>
      <li className={styles.way}>
        <WayTitle visual={WebhookIcon} title={t('other.title')} />
        <p>{t('other.text')}</p>
        <div className={styles.buttons}>
          <LinkButton href={`${base}/oauth-app`}>{t('other.oauth')}</LinkButton>
          <LinkButton href={`${base}/api`}>{t('other.api')}</LinkButton>
        </div>
      </li>
    </ul>
  )
}

function WayTitle({ visual: Visual, title }: { visual: Icon; title: string }) {
  return (
    <h2 className={styles.wayTitle}>
      <Visual aria-hidden />
      {title}
    </h2>
  )
}
