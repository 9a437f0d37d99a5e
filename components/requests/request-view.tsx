import { useTranslations } from 'next-intl'
import type { RequestView } from '@/lib/approvals/types'
import type { RiskView } from '@/lib/catalogue/types'
import type { FormAction } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { RiskGradeView } from '../permissions/risk-grade'
import { LinkButton } from '../ui/link-button'
import { PageHeader } from '../ui/page-header'
import { TimeAgo } from '../ui/time-ago'
import { ActionForm } from './action-form'
import { Approvals } from './approvals'
import { Decide } from './decide'
import { OauthGuide } from './oauth-guide'
import { RequestAccess, RequestFacts } from './request-facts'
import { RequestNotices } from './request-notices'
import { RequestStateLabel } from './request-state'
import { RequestTimeline } from './request-timeline'
import styles from './requests.module.css'
import { Talk } from './talk'

/** What can be done on the page of a request. */
type RequestActions = Record<
  'support' | 'withdraw' | 'message' | 'approve' | 'takeBack' | 'deny' | 'check' | 'oauthWord',
  FormAction
>

export interface RequestPageProps {
  request: RequestView
  /** How much it asks for among the others; null for what cannot be weighed. */
  risk: RiskView | null
  locale: Locale
  actions: RequestActions
}

/** A request: its state first, then why and what was said, what it may do, what can be done, and the facts beside it. */
export function RequestPage(props: RequestPageProps) {
  const { request, risk, locale } = props
  const t = useTranslations('requests.page')
  return (
    <>
      <Head request={request} locale={locale} />
      <RequestNotices request={request} locale={locale} />
      <div className={styles.columns}>
        <div>
          <section className={styles.section}>
            <h2 className={styles.heading}>{t('history')}</h2>
            <RequestTimeline request={request} locale={locale} />
          </section>
          <section className={styles.section}>
            <h2 className={styles.heading}>{t('access')}</h2>
            <RequestAccess request={request} />
            {risk && <RiskGradeView risk={risk} locale={locale} />}
          </section>
          <Approval {...props} />
          <Approvals {...props} />
          <Decide {...props} />
          <Talk {...props} />
        </div>
        <aside>
          <RequestFacts request={request} locale={locale} />
          <Checked {...props} />
        </aside>
      </div>
    </>
  )
}

/** The step on GitHub that an approved OAuth App waits for. */
function Approval({ request, locale, actions }: RequestPageProps) {
  const t = useTranslations('requests.oauth')
  if (request.oauth === null) return null
  return (
    <section className={styles.section} aria-labelledby="oauth">
      <h2 className={styles.heading} id="oauth">
        {t('heading')}
      </h2>
      <OauthGuide
        step={request.oauth}
        isOwner={request.isOwner}
        unpaid={request.state === 'awaiting_payment'}
        locale={locale}
        action={actions.oauthWord}
      />
    </section>
  )
}

function Head({ request, locale }: Pick<RequestPageProps, 'request' | 'locale'>) {
  const t = useTranslations('requests.page')
  const { listing, organization, requester, createdAt, isOwner, actions } = request
  const theirs = useTranslations('requests.organization')
  const fromGithub = request.source === 'github' ? request.onGithub?.askedAt : null
  const decides = actions.includes('deny') || actions.includes('revoke')
  const parent =
    isOwner || decides
      ? {
          href: `/${locale}/organizations/${organization}/requests`,
          label: theirs('title', { login: organization }),
        }
      : { href: `/${locale}/requests`, label: t('parent') }
  return (
    <PageHeader
      parent={parent}
      title={t('title', { name: listing.name, login: organization })}
      description={
        <>
          <RequestStateLabel request={request} />{' '}
          {t.rich(fromGithub ? 'askedOnGithub' : 'asked', {
            who: requester,
            time: () => <TimeAgo at={fromGithub ?? createdAt} locale={locale} />,
          })}
        </>
      }
      actions={
        <>
          <LinkButton href={`/${locale}/listings/${listing.slug}`}>{t('listing')}</LinkButton>
          {request.again && (
            <LinkButton variant="primary" href={`/${locale}${request.again.path}`}>
              {t('askAgain')}
            </LinkButton>
          )}
          {actions.includes('approve') && !isLeftToOthers(request.approvals) && (
            <LinkButton variant="primary" href="#decision">
              {t('decide')}
            </LinkButton>
          )}
        </>
      }
    />
  )
}

/** Whether the reader approved, and nobody approved anything else. */
function isLeftToOthers({ people, differ }: RequestPageProps['request']['approvals']): boolean {
  return !differ && people.some(({ own }) => own)
}

function Checked({ request, locale, actions }: RequestPageProps) {
  const t = useTranslations('requests.page')
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{t('checked')}</h2>
      <p className={styles.muted}>
        <TimeAgo at={request.checkedAt} locale={locale} />
      </p>
      <ActionForm
        id="check"
        locale={locale}
        requestId={request.id}
        action={actions.check}
        text={null}
        button={t('check')}
        pending={t('checking')}
      />
    </section>
  )
}
