import { useFormatter, useTranslations } from 'next-intl'
import { longest } from '@/lib/approvals/schema'
import type { OauthApprovalView, OauthStep } from '@/lib/approvals/types'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { Details } from '../ui/details'
import { OauthWordForm } from './oauth-word-form'
import styles from './requests.module.css'

interface OauthGuideProps {
  step: OauthStep
  isOwner: boolean
  /** The plan that was approved with it is still to be paid. */
  unpaid?: boolean
  locale: Locale
  action: FormAction
}

/** How an owner approves an OAuth App on GitHub, which has no API for it, and what owners said of it: their word, shown as such. */
export function OauthGuide({ step, isOwner, unpaid = false, locale, action }: OauthGuideProps) {
  const t = useTranslations('requests.oauth')
  const names = { name: step.listing.name, login: step.organization }
  const isApproved = step.said?.state === 'approved'
  const steps = <Steps step={step} isOwner={isOwner} unpaid={unpaid} />
  return (
    <>
      <p className={styles.muted}>{t('lead', names)}</p>
      <Said step={step} />
      {isApproved ? <Details summary={t('howTo')}>{steps}</Details> : steps}
      {isOwner && <Say step={step} locale={locale} action={action} />}
    </>
  )
}

function Steps({ step, isOwner, unpaid }: Pick<OauthGuideProps, 'step' | 'isOwner' | 'unpaid'>) {
  const t = useTranslations('requests.oauth')
  const names = { name: step.listing.name, login: step.organization }
  const { requestUrl, policyUrl } = step
  return (
    <ol>
      <li>
        {requestUrl === null
          ? t('askUnknown', names)
          : t.rich('ask', { ...names, link: (words) => <a href={requestUrl}>{words}</a> })}
      </li>
      <li>{t.rich('grant', { ...names, link: (words) => <a href={policyUrl}>{words}</a> })}</li>
      <li>
        {t(isOwner ? 'say' : 'ownerSays', names)} {unpaid && t('unpaid', names)}
      </li>
    </ol>
  )
}

/** Who said what and when, and who said the same. */
function Said({ step }: { step: OauthStep }) {
  const t = useTranslations('requests.oauth')
  const format = useFormatter()
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'long', timeZone: 'UTC' })
  const { said } = step
  if (said === null) return <p>{t('nobody')}</p>
  const { confirmed, note } = said
  return (
    <div>
      <p>{t(`said.${said.state}`, { who: said.by, date: day(said.at) })}</p>
      {note !== '' && <p className={styles.said}>{note}</p>}
      {confirmed !== null && (
        <p>{t('confirmed', { who: confirmed.by, date: day(confirmed.at) })}</p>
      )}
      {confirmed === null && stands(said) && <p className={styles.muted}>{t('another')}</p>}
    </div>
  )
}

const stands = ({ state }: OauthApprovalView) => state !== 'withdrawn'

/** Whether saying "approved" adds something: the first word, or that of another owner. */
const mayApprove = (said: OauthApprovalView | null) =>
  said?.state !== 'approved' || (!said.own && said.confirmed === null)

function Say({ step, locale, action }: Omit<OauthGuideProps, 'isOwner'>) {
  const t = useTranslations('requests.oauth')
  const { listing, organization, said, version } = step
  const names = { name: listing.name }
  const form = { locale, organization, listing: listing.slug, version, action }
  return (
    <div className={styles.stack}>
      {mayApprove(said) && (
        <OauthWordForm
          {...form}
          said="approved"
          button={t(said?.state === 'approved' ? 'confirm' : 'approved', names)}
          pending={t('saving')}
        />
      )}
      <Details summary={t('deniedSummary')}>
        <OauthWordForm
          {...form}
          said="denied"
          note={{ label: t('note'), most: longest.note }}
          button={t('denied', names)}
          pending={t('saving')}
        />
      </Details>
      {said !== null && stands(said) && (
        <OauthWordForm {...form} said="withdrawn" button={t('withdraw')} pending={t('saving')} />
      )}
    </div>
  )
}
