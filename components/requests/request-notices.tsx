import { useFormatter, useTranslations } from 'next-intl'
import type { RequestView } from '@/lib/approvals/types'
import type { Locale } from '@/lib/core/locales'
import { Banner } from '../ui/banner'
import { LinkButton } from '../ui/link-button'
import { TimeAgo } from '../ui/time-ago'
import { approvalCounts } from './approvals'
import { RemovedNotice } from './removed-notice'
import styles from './requests.module.css'

interface RequestNoticesProps {
  request: RequestView
  locale: Locale
}

/** What is to be known at once: what comes next and who does it, what is more than approved, what changed. */
export function RequestNotices({ request, locale }: RequestNoticesProps) {
  const t = useTranslations('requests.notices')
  const format = useFormatter()
  const { state, setupPath, organization, approved, excess, approvals, expiresAt, isOwner } =
    request
  const names = { login: organization, name: request.listing.name }
  const isOpen = state === 'pending' || state === 'needs_info'
  const date = format.dateTime(new Date(expiresAt), { dateStyle: 'long', timeZone: 'UTC' })
  const waits = state === 'awaiting_payment' || state === 'awaiting_install' || state === 'approved'
  const changes = approved?.changes.map((change) => t(`changes.${change}`)) ?? []
  return (
    <div className={styles.notices}>
      <RemovedNotice request={request} locale={locale} />
      {excess.length > 0 && (
        <Banner variant="warning" title={t('excess', names)}>
          {format.list(excess.map((one) => t(`more.${one}`)))}
        </Banner>
      )}
      {waits && (
        <Banner variant="info" title={t(`next.${state}`, names)}>
          <p>{t('bound', { date })}</p>
          {setupPath && (
            <LinkButton variant={isOwner ? 'primary' : 'default'} href={`/${locale}${setupPath}`}>
              {isOwner ? t(`go.${state}`, names) : t('go.see')}
            </LinkButton>
          )}
        </Banner>
      )}
      {approved && changes.length > 0 && (
        <Banner title={t('changed')}>{format.list(changes)}</Banner>
      )}
      <PolicyNotices request={request} locale={locale} />
      {state === 'needs_info' && <OpenQuestion request={request} />}
      {isOpen && approvals.needed > 1 && <ApprovalsNotice approvals={approvals} />}
      {request.onGithub && <OnGithub request={request} locale={locale} on={request.onGithub} />}
      <AskedBefore request={request} locale={locale} />
      {isOpen && <p className={styles.muted}>{t('expires', { date })}</p>}
    </div>
  )
}

/** What the policy of the organization says to it now. */
function PolicyNotices({ request, locale }: RequestNoticesProps) {
  const t = useTranslations('requests.notices')
  const format = useFormatter()
  const { state, organization, approvals, policy } = request
  const names = { login: organization, name: request.listing.name }
  const isOpen = state === 'pending' || state === 'needs_info'
  const policyLink = request.actions.includes('deny') && (
    <a href={`/${locale}/organizations/${organization}/policy`}>{t('seePolicy')}</a>
  )
  return (
    <>
      {policy.denies && (
        <Banner variant="warning" title={t('denies', { ...names, rule: policy.denies.by })}>
          {policy.denies.reason} {policyLink}
        </Banner>
      )}
      {isOpen && !policy.denies && policy.rule && (
        <Banner title={t(ruledBy(request), { rule: policy.rule, needed: approvals.needed })}>
          {policy.why && <p className={styles.said}>{policy.why}</p>}
          {policy.routedTo.length > 0 && t('routed', { names: format.list(policy.routedTo) })}{' '}
          {policyLink}
        </Banner>
      )}
    </>
  )
}

/** What was denied before, with its reason, and from when exactly the same may be asked again. */
function AskedBefore({ request: { earlier, again }, locale }: RequestNoticesProps) {
  const t = useTranslations('requests.notices')
  const format = useFormatter()
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <>
      {again?.from && <Banner title={t('againFrom', { date: day(again.from) })} />}
      {earlier.length > 0 && (
        <Banner variant="warning" title={t('earlier', { count: earlier.length })}>
          <ul className={styles.plain}>
            {earlier.map(({ id, by, rule, at, note }) => (
              <li key={id}>
                <a href={`/${locale}/requests/${id}`}>
                  {t(by ? 'deniedBy' : rule ? 'deniedByRule' : 'deniedOn', {
                    who: by ?? '',
                    rule: rule ?? '',
                    date: day(at),
                  })}
                </a>
                {note !== '' && <span className={styles.reason}>{note}</span>}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  )
}

/** What was asked on GitHub stays open there, whatever is decided here. */
function OnGithub({
  request,
  locale,
  on,
}: RequestNoticesProps & { on: NonNullable<RequestView['onGithub']> }) {
  const t = useTranslations('requests.notices')
  const { source, organization: login, asked } = request
  const who = request.requester
  return (
    <Banner title={t(source === 'github' ? 'bornOnGithub' : 'alsoOnGithub', { who })}>
      {on.askedAt && (
        <p>
          {t.rich('askedOnGithub', {
            time: () => <TimeAgo at={on.askedAt ?? ''} locale={locale} />,
          })}
        </p>
      )}
      {source === 'github' && asked.selection === null && <p>{t('githubSaysNot')}</p>}
      <p>
        {on.waits
          ? t.rich('closeOnGithub', { login, link: (words) => <a href={on.url}>{words}</a> })
          : t('closedOnGithub')}
      </p>
    </Banner>
  )
}

/** How many people approve the same, where several have to. */
function ApprovalsNotice({ approvals }: Pick<RequestView, 'approvals'>) {
  const t = useTranslations('requests.notices')
  const { differ, people } = approvals
  return (
    <Banner
      variant={differ ? 'warning' : 'info'}
      title={t(differ ? 'approvalsDiffer' : 'approvals', approvalCounts(approvals))}
    >
      {people.length > 0 && <a href="#approvals">{t('seeApprovals')}</a>}
    </Banner>
  )
}

/** Why people are asked: a rule says so, or approves where that is not enough. */
function ruledBy({ policy, approvals, source }: RequestView) {
  if (!policy.approves) return 'ruled'
  if (approvals.needed > 1) return 'ruledByTwo'
  return source === 'github' ? 'ruledOnGithub' : 'ruled'
}

/** The question that the request waits with, and who is to answer it. */
function OpenQuestion({ request: { messages, actions, requester } }: { request: RequestView }) {
  const t = useTranslations('requests.notices')
  const asked = messages.findLast(({ question }) => question)
  if (asked === undefined) return null
  const mayAnswer = actions.includes('answer')
  const names = { who: asked.author, requester }
  return (
    <Banner variant="warning" title={t(mayAnswer ? 'answerAwaited' : 'questionOpen', names)}>
      {mayAnswer && (
        <>
          <p className={styles.said}>{asked.body}</p>
          <a href="#message">{t('answer')}</a>
        </>
      )}
    </Banner>
  )
}
