import { useTranslations } from 'next-intl'
import type { PurchaseRow } from '@/lib/purchases/types'
import { Label } from '../ui/label'
import { StateLabel, type StateTone } from '../ui/state-label'

type Shown = 'active' | 'trial' | 'past_due' | 'ending' | 'cancelled'

const tones: Record<Shown, StateTone> = {
  active: 'open',
  trial: 'open',
  past_due: 'attention',
  ending: 'attention',
  cancelled: 'done',
}

function shownState({ state, cancelAtPeriodEnd, trialEndsAt }: PurchaseRow): Shown {
  if (state !== 'active') return state
  if (cancelAtPeriodEnd) return 'ending'
  return trialEndsAt === null ? 'active' : 'trial'
}

/** The state of a purchase in a word, and whether it is only a test. */
export function PurchaseState({ purchase }: { purchase: PurchaseRow }) {
  const t = useTranslations('purchases.states')
  const shown = shownState(purchase)
  return (
    <>
      <StateLabel status={tones[shown]} size="small">
        {t(shown)}
      </StateLabel>{' '}
      {purchase.isTest && <Label variant="accent">{t('test')}</Label>}
    </>
  )
}
