import {
  CheckCircleIcon,
  ClockIcon,
  CommentIcon,
  type Icon,
  IssueOpenedIcon,
  MarkGithubIcon,
  PlusIcon,
  SkipIcon,
  XCircleIcon,
} from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import { requestSteps } from '@/lib/approvals/schema'
import type { RequestView } from '@/lib/approvals/types'
import type { Locale } from '@/lib/core/locales'
import { TimeAgo } from '../ui/time-ago'
import { Timeline } from '../ui/timeline'
import styles from './requests.module.css'

type Step = (typeof requestSteps)[number]

const icons: Partial<Record<Step, Icon>> = {
  created: IssueOpenedIcon,
  supported: PlusIcon,
  questioned: CommentIcon,
  answered: CommentIcon,
  approval_given: CheckCircleIcon,
  approval_taken_back: SkipIcon,
  approved: CheckCircleIcon,
  active: CheckCircleIcon,
  denied: XCircleIcon,
  revoked: XCircleIcon,
  closed: MarkGithubIcon,
  joined_on_github: MarkGithubIcon,
  left_github: MarkGithubIcon,
  removed: SkipIcon,
  withdrawn: SkipIcon,
  expired: SkipIcon,
  superseded: SkipIcon,
  oauth_approved: CheckCircleIcon,
  oauth_confirmed: CheckCircleIcon,
  oauth_denied: XCircleIcon,
  oauth_withdrawn: SkipIcon,
}

interface RequestTimelineProps {
  request: RequestView
  locale: Locale
}

function useSaid({ messages, supporters, reason, decision }: RequestView) {
  const said = [...messages]
  return (what: Step, by: string | null): string => {
    if (what === 'created') return reason
    if (what === 'supported') return supporters.find(({ login }) => login === by)?.reason ?? ''
    if (what === 'questioned' || what === 'answered') return said.shift()?.body ?? ''
    const decided = what === 'approved' || what === 'denied' || what === 'revoked'
    return decided ? (decision?.note ?? '') : ''
  }
}

/** Everything that happened to a request, like an issue on GitHub: what was said stands where it was said. */
export function RequestTimeline({ request, locale }: RequestTimelineProps) {
  const t = useTranslations('requests.steps')
  const saidAt = useSaid(request)
  const items = request.steps.flatMap(({ id, what, by, rule, at }) => {
    const step = requestSteps.find((one) => one === what)
    if (step === undefined) return []
    const said = saidAt(step, by)
    return [
      {
        key: id,
        icon: icons[step] ?? ClockIcon,
        title:
          rule !== null && (step === 'approved' || step === 'denied')
            ? t(`byRule.${step}`, { rule })
            : t(step, {
                who: by ?? request.requester,
                name: request.listing.name,
                source: request.removed?.source ?? 'other',
                kind: request.listing.kind,
                alone: by === null ? 'yes' : 'no',
              }),
        meta: <TimeAgo at={at} locale={locale} />,
        children: said === '' ? null : <p className={styles.said}>{said}</p>,
      },
    ]
  })
  return <Timeline label={t('label')} items={items} />
}
