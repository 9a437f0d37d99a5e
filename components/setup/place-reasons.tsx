import { useTranslations } from 'next-intl'
import type { InstallReasonCode, SetupPlace } from '@/lib/installs/types'
import { Reasons } from './reasons'

/** Said elsewhere on the page, or in other words before anything is chosen. */
const left: InstallReasonCode[] = [
  'not_repository_admin',
  'members_may_request',
  'collaborators_may_request',
  'authorizes_individually',
  'authorizes_on_server',
  'follows_own_steps',
  'account_permissions_apart',
  'already_installed',
  'suspended',
]

/** What a person may do on an account before anything is chosen: by the repositories that they administer, if that decides. */
export function PlaceReasons({ place }: { place: SetupPlace }) {
  const t = useTranslations('setup.where')
  const { decision, connection, administered } = place
  if (decision === null) {
    return t(connection === 'suspended' ? 'suspendedConnection' : 'notConnected')
  }
  const codes = decision.reasons.map(({ code }) => code)
  if (codes.includes('repository_admin_of_all')) return t('administered', { count: administered })
  return (
    <>
      {codes.includes('not_repository_admin') && `${t('noneAdministered')} `}
      <Reasons reasons={decision.reasons.filter(({ code }) => !left.includes(code))} />
    </>
  )
}
