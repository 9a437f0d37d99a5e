import { useTranslations } from 'next-intl'
import type { Compared } from '@/lib/catalogue/types'
import type { RequestedPermission } from '@/lib/permissions/types'
import { AccessLabel } from '../permissions/access-label'
import { ComparisonTable, type Criterion } from './comparison-table'

const levels = ['repository', 'organization', 'account'] as const

function find(item: Compared, { level, key }: RequestedPermission) {
  return item.listing.permissions.find((one) => one.level === level && one.key === key)
}

/** Each permission that any of them asks for, once, in the order of the levels and of GitHub's names. */
function askedByAny(items: Compared[]): RequestedPermission[] {
  const all = new Map(
    items.flatMap(({ listing }) =>
      listing.permissions.map((one) => [`${one.level}/${one.key}`, one] as const),
    ),
  )
  return [...all.values()].toSorted(
    (a, b) =>
      levels.indexOf(a.level) - levels.indexOf(b.level) || a.title.localeCompare(b.title, 'en'),
  )
}

/** What each may do: permissions with their levels, and the scopes of OAuth Apps. */
export function AccessTables({ items }: { items: Compared[] }) {
  const t = useTranslations('compare')
  const permissions = askedByAny(items).map((permission): Criterion => {
    const { level, key, title } = permission
    return {
      key: `${level}/${key}`,
      name: t('level', { level, title }),
      of: (item) => {
        const asked = find(item, permission)
        return asked && <AccessLabel access={asked.access} />
      },
    }
  })
  const names = new Set(items.flatMap(({ listing }) => listing.scopes.map(({ name }) => name)))
  const scopes = [...names].toSorted().map(
    (scope): Criterion => ({
      key: scope,
      name: scope,
      of: ({ listing }) => (listing.scopes.some(({ name }) => name === scope) ? t('asked') : null),
    }),
  )
  return (
    <>
      <ComparisonTable
        id="permissions"
        title={t('tables.permissions')}
        items={items}
        criteria={permissions}
        absent={t('none')}
      />
      <ComparisonTable
        id="scopes"
        title={t('tables.scopes')}
        items={items}
        criteria={scopes}
        absent={t('none')}
      />
    </>
  )
}
