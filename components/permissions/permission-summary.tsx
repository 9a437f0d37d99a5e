import { useFormatter, useTranslations } from 'next-intl'
import {
  type LevelSummary,
  type PermissionSummary as Summary,
  summarizePermissions,
} from '@/lib/permissions/rules'
import type { RequestedPermission } from '@/lib/permissions/types'

interface PermissionSummaryProps {
  /** The name of the app. */
  name: string
  permissions: RequestedPermission[]
}

/** One sentence before the details: what the app can do, and what it cannot see (S4). */
export function PermissionSummary({ name, permissions }: PermissionSummaryProps) {
  const t = useTranslations('permissions.summary')
  const describe = useLevelClause()
  const { levels, cannotSee } = summarizePermissions(permissions)
  if (permissions.length === 0) return t('none', { name })
  if (levels.length === 0) return t('nothing', { name })
  const limit = limitOf(cannotSee)
  const clauses = [...levels.map(describe), ...(limit ? [t(`cannot.${limit}`)] : [])]
  return t('sentence', { name, clauses: clauses.join(t('separator')) })
}

function limitOf(cannotSee: Summary['cannotSee']): 'both' | 'code' | 'members' | undefined {
  return cannotSee.length === 2 ? 'both' : cannotSee[0]
}

function useLevelClause(): (summary: LevelSummary) => string {
  const t = useTranslations('permissions')
  const format = useFormatter()
  return ({ level, change, read }) => {
    const kind = change.length === 0 ? 'read' : read.length === 0 ? 'change' : 'both'
    const list = (areas: LevelSummary['read']) =>
      format.list(areas.map((area) => t(`areas.${area}`)))
    return t(`summary.${level}.${kind}`, { change: list(change), read: list(read) })
  }
}
