import { useTranslations } from 'next-intl'
import type { Compared } from '@/lib/catalogue/types'
import type { RequestedPermission } from '@/lib/permissions/types'
import { PermissionCell, ScopeCell } from './access-cells'
import { ComparisonTable, type Criterion } from './comparison-table'

const levels = ['repository', 'organization', 'account'] as const

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
      of: (item) => <PermissionCell item={item} permission={permission} />,
    }
  })
  const names = new Set(items.flatMap(({ listing }) => listing.scopes.map(({ name }) => name)))
  const scopes = [...names].toSorted().map(
    (scope): Criterion => ({
      key: scope,
      name: scope,
      of: (item) => <ScopeCell item={item} scope={scope} />,
    }),
  )
  return (
    <>
      <ComparisonTable
        id="permissions"
        title={t('tables.permissions')}
        items={items}
        criteria={permissions}
      />
      <ComparisonTable id="scopes" title={t('tables.scopes')} items={items} criteria={scopes} />
    </>
  )
}
