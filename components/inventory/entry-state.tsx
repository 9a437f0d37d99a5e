import { useTranslations } from 'next-intl'
import type { InventoryState } from '@/lib/inventory/types'
import { StateLabel } from '../ui/state-label'

const tones = {
  active: 'open',
  suspended: 'attention',
  deleted: 'draft',
  authorized: 'open',
  revoked: 'draft',
  approved: 'open',
  denied: 'closed',
  bought: 'attention',
} as const

/** How an integration stands on the account. */
export function EntryState({ state }: { state: InventoryState }) {
  const t = useTranslations('organizations.apps')
  return (
    <StateLabel status={tones[state]} size="small">
      {t(`states.${state}`)}
    </StateLabel>
  )
}
