import { useTranslations } from 'next-intl'
import type { ChosenPlace } from '@/lib/installs/types'
import { Banner } from '../ui/banner'
import { LinkButton } from '../ui/link-button'

interface OpenSetupProps {
  openSetup: NonNullable<ChosenPlace['openSetup']>
  login: string
  /** The address of the set-up page. */
  base: string
}

/** Somebody has begun already: go on there, or begin anew. */
export function OpenSetup({ openSetup, login, base }: OpenSetupProps) {
  const t = useTranslations('setup.open')
  const { id, state, startedBy } = openSetup
  return (
    <Banner
      title={t(state === 'awaiting_payment' ? 'payment' : 'installation', { login })}
      actions={<LinkButton href={`${base}/${id}`}>{t('go')}</LinkButton>}
    >
      {t('startedBy', { who: startedBy })}
    </Banner>
  )
}
