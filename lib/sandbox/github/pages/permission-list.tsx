/** @jsxImportSource hono/jsx */
import { definitionOf, type PermissionGroup, permissionsOf } from '../permissions/permissions'
import type { Permissions } from '../store/apps'

const TITLES: Record<PermissionGroup, string> = {
  repository: 'Repository permissions',
  organization: 'Organization permissions',
  account: 'Account permissions',
}

function Group({ permissions, group }: { permissions: Permissions; group: PermissionGroup }) {
  const entries = Object.entries(permissionsOf(permissions, group))
  if (entries.length === 0) return null
  return (
    <dl>
      <dt>
        <strong>{TITLES[group]}</strong>
      </dt>
      {entries.map(([key, level]) => (
        <dd key={key}>
          {definitionOf(key)?.title ?? key}: {level}
        </dd>
      ))}
    </dl>
  )
}

/** Permissions by what they concern, in GitHub's words. */
export function PermissionList(props: {
  permissions: Permissions
  groups?: readonly PermissionGroup[]
}) {
  const groups = props.groups ?? ['repository', 'organization', 'account']
  const shown = groups.some((g) => Object.keys(permissionsOf(props.permissions, g)).length > 0)
  if (!shown) return <p class="dim">None.</p>
  return (
    <>
      {groups.map((group) => (
        <Group key={group} permissions={props.permissions} group={group} />
      ))}
    </>
  )
}
