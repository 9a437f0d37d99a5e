import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CampaignItemView } from '@/lib/campaigns/types'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { OauthGuide } from '../requests/oauth-guide'
import styles from './campaigns.module.css'

interface WayOnGithubProps {
  item: CampaignItemView
  login: string
  isOwner: boolean
  locale: Locale
  oauthWord: FormAction
}

/** The exact way to carry out a decision on GitHub, and how it is known that it was. */
export function WayOnGithub({ item, login, isOwner, locale, oauthWord }: WayOnGithubProps) {
  const t = useTranslations('campaigns.way')
  const { decision, narrowing, entry, maySay } = item
  const oauth = decision === 'remove' ? (entry?.oauth ?? null) : null
  return (
    <>
      {decision === 'narrow' && <p className={styles.said}>{t('narrowTo', { what: narrowing })}</p>}
      {oauth === null ? (
        <Steps item={item} login={login} isOwner={isOwner} />
      ) : (
        <OauthGuide step={oauth} isOwner={isOwner} locale={locale} action={oauthWord} />
      )}
      {entry?.subscription && decision === 'remove' && (
        <p>
          {t.rich('subscription', {
            link: (words) => <a href={`/${locale}/purchases/${entry.subscription?.id}`}>{words}</a>,
          })}
        </p>
      )}
      {oauth === null && <p className={styles.muted}>{t(maySay ? 'word' : 'github')}</p>}
    </>
  )
}

function Steps({ item, login, isOwner }: Pick<WayOnGithubProps, 'item' | 'login' | 'isOwner'>) {
  const t = useTranslations('campaigns.way')
  const ways = useTranslations('inventory.ways')
  const { decision, entry, access } = item
  const settingsUrl = entry?.settingsUrl ?? null
  if (settingsUrl === null)
    return <p>{t(decision === 'narrow' ? 'narrowElsewhere' : 'elsewhere')}</p>
  const link = (words: ReactNode) => <a href={settingsUrl}>{words}</a>
  const way = decision === 'narrow' ? 'narrow' : 'remove'
  return (
    <>
      {!isOwner && <p className={styles.muted}>{ways('owner', { login })}</p>}
      <p>{ways.rich(way, { link })}</p>
      {way === 'narrow' && access.repositories !== null && (
        <p className={styles.muted}>{t('permissions')}</p>
      )}
    </>
  )
}
