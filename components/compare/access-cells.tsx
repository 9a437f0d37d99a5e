import { useFormatter, useTranslations } from 'next-intl'
import type { Compared } from '@/lib/catalogue/types'
import { scopesReaching } from '@/lib/permissions/rules'
import type { RequestedPermission } from '@/lib/permissions/types'
import { AccessLabel } from '../permissions/access-label'
import styles from './compare.module.css'

interface PermissionCellProps {
  item: Compared
  permission: RequestedPermission
}

/** How far one reaches what a permission is about: by the permission, by a scope that covers it, or by its token. */
export function PermissionCell({ item: { listing }, permission }: PermissionCellProps) {
  const t = useTranslations('compare')
  const format = useFormatter()
  if (listing.kind === 'api_integration') return <Muted>{t('byToken')}</Muted>
  const asked = listing.permissions.find(
    ({ level, key }) => level === permission.level && key === permission.key,
  )
  if (asked) return <AccessLabel access={asked.access} />
  const scopes = scopesReaching(
    listing.scopes.map(({ name }) => name),
    permission,
  )
  if (scopes.length === 0) return <Muted>{t('none')}</Muted>
  return t('byScopes', { count: scopes.length, names: format.list(scopes) })
}

/** Whether one asks for a scope; what has no scopes is bound by something else. */
export function ScopeCell({ item: { listing }, scope }: { item: Compared; scope: string }) {
  const t = useTranslations('compare')
  if (listing.kind === 'api_integration') return <Muted>{t('byToken')}</Muted>
  if (listing.kind === 'github_app') return <Muted>{t('byPermissions')}</Muted>
  if (listing.scopes.some(({ name }) => name === scope)) return t('asked')
  return <Muted>{t('none')}</Muted>
}

function Muted({ children }: { children: string }) {
  return <span className={styles.absent}>{children}</span>
}
