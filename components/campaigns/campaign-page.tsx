import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CampaignView } from '@/lib/campaigns/types'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { Banner } from '../ui/banner'
import { Details } from '../ui/details'
import { PageHeader } from '../ui/page-header'
import { StateLabel } from '../ui/state-label'
import { CheckForm } from '../updates/check-form'
import { AssignReviewer } from './assign-reviewer'
import { CampaignItem } from './campaign-item'
import { CampaignTable } from './campaign-table'
import { CampaignTally } from './campaign-tally'
import styles from './campaigns.module.css'

type CampaignActions = Record<
  'decide' | 'assign' | 'say' | 'close' | 'check' | 'oauthWord',
  FormAction
>

export interface CampaignPageProps {
  campaign: CampaignView
  /** Whether the reader owns the organization. */
  isOwner: boolean
  locale: Locale
  /** The address of the list of campaigns. */
  href: string
  actions: CampaignActions
  nav: ReactNode
}

/** A campaign: how it stands first, then every integration, then what can be decided about each. Once closed it is the report. */
export function CampaignPage(props: CampaignPageProps) {
  const { campaign, locale, href, actions, nav } = props
  const t = useTranslations('campaigns.page')
  return (
    <>
      <Head {...props} />
      {nav}
      {campaign.isReviewer && <ForReviewer campaign={campaign} />}
      <Result campaign={campaign} />
      <section className={styles.section}>
        <h2 className={styles.heading}>{t('integrations')}</h2>
        <div className={styles.stack}>
          <div className={styles.bar}>
            <CheckForm
              fields={{ campaign: campaign.id }}
              locale={locale}
              label={t('check')}
              pending={t('checking')}
              action={actions.check}
            />
            <a href={`${href}/${campaign.id}/export`} download>
              {t('csv')}
            </a>
          </div>
          <CampaignTable campaign={campaign} locale={locale} />
        </div>
      </section>
      <section className={styles.section}>
        <h2 className={styles.heading}>{t('each')}</h2>
        <p className={styles.muted}>{t('eachLead')}</p>
        {campaign.items.map((item) => (
          <CampaignItem key={item.id} item={item} {...props} />
        ))}
      </section>
      <Manage {...props} />
    </>
  )
}

/** What a reviewer sees, and what is expected of them. */
function ForReviewer({ campaign }: Pick<CampaignPageProps, 'campaign'>) {
  const t = useTranslations('campaigns.page')
  const { organization: login, items, state } = campaign
  return (
    <Banner title={t('reviewer', { login, count: items.length })}>
      {t(state === 'open' ? 'reviewerText' : 'reviewerClosed')}
    </Banner>
  )
}

function Head({ campaign, href }: CampaignPageProps) {
  const t = useTranslations('campaigns.page')
  const list = useTranslations('campaigns.list')
  const format = useFormatter()
  const { state, deadline, closed, startedBy } = campaign
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'long', timeZone: 'UTC' })
  const when =
    closed === null
      ? t('until', { date: day(deadline) })
      : closed.by === null
        ? t('closedOn', { date: day(deadline) })
        : t('closedBy', { who: closed.by, date: day(closed.at) })
  return (
    <PageHeader
      parent={{ href, label: t('parent') }}
      title={campaign.name}
      description={
        <>
          <StateLabel status={state === 'open' ? 'open' : 'done'} size="small">
            {list(`states.${state}`)}
          </StateLabel>{' '}
          {when} · {list('startedBy', { who: startedBy })} · <Scope campaign={campaign} />
        </>
      }
    />
  )
}

/** Which integrations it is about. */
function Scope({ campaign: { scope } }: Pick<CampaignPageProps, 'campaign'>) {
  const t = useTranslations('campaigns.page.scope')
  const grades = useTranslations('permissions.risk.grades')
  const format = useFormatter()
  if (scope.which === 'grade') return t('grade', { grade: grades(scope.grade) })
  if (scope.which === 'all') return t('all')
  const date = format.dateTime(new Date(scope.date), { dateStyle: 'long', timeZone: 'UTC' })
  return t('before', { date })
}

function Result({ campaign: { tally, closed } }: Pick<CampaignPageProps, 'campaign'>) {
  const t = useTranslations('campaigns.page')
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t(closed === null ? 'now' : 'result')}</h2>
      <CampaignTally tally={closed?.result ?? tally} />
      {closed !== null && closed.result.outstanding !== tally.outstanding && (
        <>
          <h3 className={styles.subheading}>{t('since')}</h3>
          <CampaignTally tally={tally} />
        </>
      )}
    </section>
  )
}

/** Who reviews what nobody reviews, and closing it before its day. */
function Manage({ campaign, locale, actions }: CampaignPageProps) {
  const t = useTranslations('campaigns.page')
  const { mayAssign, mayClose, id, tally } = campaign
  if (!mayAssign && !mayClose) return null
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('manage')}</h2>
      {mayAssign && (
        <Details summary={t('assignAll')}>
          <AssignReviewer campaignId={id} item={null} locale={locale} action={actions.assign} />
        </Details>
      )}
      {mayClose && (
        <Details summary={t('closeSummary')}>
          <p>{t('closeText', { count: tally.unanswered })}</p>
          <CheckForm
            fields={{ campaign: id }}
            locale={locale}
            label={t('close')}
            pending={t('saving')}
            variant="danger"
            action={actions.close}
          />
        </Details>
      )}
    </section>
  )
}
