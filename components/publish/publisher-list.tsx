import { PlusIcon, RocketIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { PublisherSummary, ReadinessStep, UnconnectedPublisher } from '@/lib/publishers/types'
import { LearnMore } from '../help/learn-more'
import { Avatar } from '../ui/avatar'
import { Blankslate } from '../ui/blankslate'
import { Label } from '../ui/label'
import { LinkButton } from '../ui/link-button'
import { PageHeader } from '../ui/page-header'
import { StateLabel } from '../ui/state-label'
import styles from './publish.module.css'

interface PublisherListProps {
  locale: Locale
  publishers: PublisherSummary[]
  /** Those of organizations that have to be connected first. */
  unconnected: UnconnectedPublisher[]
}

/** What somebody has to do before anything else: what is asked for, and what no longer holds. */
function openSteps({ readiness }: PublisherSummary): ReadinessStep[] {
  return readiness.steps.filter(
    ({ state, required }) => state === 'attention' || (required && state === 'open'),
  )
}

function Row({ locale, publisher }: { locale: Locale; publisher: PublisherSummary }) {
  const t = useTranslations('publish.list')
  const steps = useTranslations('publish.checklist.steps')
  const { login, name, avatarUrl, type, right, listings } = publisher
  const open = right === 'admin' ? openSteps(publisher) : []
  return (
    <li className={styles.row}>
      <Avatar src={avatarUrl ?? ''} size={32} square={type === 'Organization'} />
      <div className={styles.rowWords}>
        <div className={styles.rowTitle}>
          <a href={`/${locale}/publish/${login}`}>{name}</a>
          <Label>{t(`rights.${right}`)}</Label>
        </div>
        <p className={styles.note}>
          {login} · {t('listings', { count: listings })}
        </p>
        {open.length > 0 && (
          <p className={styles.note}>
            {t('next')} {open.map(({ key }) => steps(`${key}.action`)).join(' · ')}
          </p>
        )}
      </div>
      <div className={styles.rowEnd}>
        {publisher.readiness.ready && open.length === 0 ? (
          <StateLabel status="open" size="small">
            {t('ready')}
          </StateLabel>
        ) : (
          <StateLabel status="attention" size="small">
            {t('notReady')}
          </StateLabel>
        )}
      </div>
    </li>
  )
}

function Unconnected({ locale, unconnected }: Omit<PublisherListProps, 'publishers'>) {
  const t = useTranslations('publish.list')
  if (unconnected.length === 0) return null
  return (
    <ul className={styles.box}>
      {unconnected.map(({ login, name }) => (
        <li key={login} className={styles.row}>
          <div className={styles.rowWords}>
            <div className={styles.rowTitle}>{name}</div>
            <p className={styles.note}>{t('unconnected', { login })}</p>
          </div>
          <div className={styles.rowEnd}>
            <LinkButton href={`/${locale}/organizations/${login}/connect`}>
              {t('connect', { login })}
            </LinkButton>
          </div>
        </li>
      ))}
    </ul>
  )
}

/** The publishers that a person may use, with what each one waits for. */
export function PublisherList({ locale, publishers, unconnected }: PublisherListProps) {
  const t = useTranslations('publish.list')
  const add = (
    <LinkButton variant="primary" leadingVisual={PlusIcon} href={`/${locale}/publish/new`}>
      {t('become')}
    </LinkButton>
  )
  const empty = publishers.length === 0
  return (
    <div className={styles.stack}>
      <PageHeader title={t('title')} description={t('lead')} actions={empty ? null : add} />
      {empty ? (
        <Blankslate visual={RocketIcon} heading={t('empty')} border actions={add}>
          {t('emptyLead')}
        </Blankslate>
      ) : (
        <ul className={styles.box}>
          {publishers.map((publisher) => (
            <Row key={publisher.login} locale={locale} publisher={publisher} />
          ))}
        </ul>
      )}
      <p className={styles.note}>
        <LearnMore topic="publishing" />
      </p>
      <Unconnected locale={locale} unconnected={unconnected} />
    </div>
  )
}
