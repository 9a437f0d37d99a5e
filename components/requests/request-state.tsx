import { useTranslations } from 'next-intl'
import type { RequestItem, RequestState } from '@/lib/approvals/types'
import { StateLabel, type StateTone } from '../ui/state-label'

const tones: Record<RequestState, StateTone> = {
  pending: 'attention',
  needs_info: 'attention',
  approved: 'draft',
  awaiting_payment: 'draft',
  awaiting_install: 'draft',
  active: 'open',
  removed: 'done',
  denied: 'closed',
  withdrawn: 'done',
  expired: 'done',
  superseded: 'done',
}

interface RequestStateLabelProps {
  request: Pick<RequestItem, 'state' | 'cause'>
  size?: 'small'
}

/** Where a request stands, in one or two words; one that ended on GitHub says so. */
export function RequestStateLabel({ request: { state, cause }, size }: RequestStateLabelProps) {
  const t = useTranslations('requests')
  const ended = state === 'denied' && cause !== null && cause !== 'rule'
  return (
    <StateLabel status={tones[state]} size={size}>
      {ended ? t(`causes.${cause}`) : t(`states.${state}`)}
    </StateLabel>
  )
}
