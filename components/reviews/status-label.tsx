import { useTranslations } from 'next-intl'
import type { ListingStatus } from '@/lib/reviews/types'
import { StateLabel, type StateTone } from '../ui/state-label'

const tones: Record<ListingStatus, StateTone> = {
  draft: 'draft',
  in_review: 'attention',
  changes_requested: 'attention',
  rejected: 'closed',
  published: 'open',
  update_in_review: 'open',
  update_changes_requested: 'attention',
  update_rejected: 'attention',
  suspended: 'closed',
  delisted: 'done',
}

/** Where a listing stands, in one word. */
export function StatusLabel({ status, small }: { status: ListingStatus; small?: boolean }) {
  const t = useTranslations('reviews.statuses')
  return (
    <StateLabel status={tones[status]} size={small ? 'small' : 'medium'}>
      {t(status)}
    </StateLabel>
  )
}
