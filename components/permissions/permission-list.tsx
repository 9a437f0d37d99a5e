import { type Icon, OrganizationIcon, PersonIcon, RepoIcon } from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { PermissionLevel, RequestedPermission } from '@/lib/permissions/types'
import { PermissionItem } from './permission-item'
import styles from './permission-list.module.css'

const levels = ['repository', 'organization', 'account'] as const
const icons: Record<PermissionLevel, Icon> = {
  repository: RepoIcon,
  organization: OrganizationIcon,
  account: PersonIcon,
}
const weight = { admin: 0, write: 1, read: 2 }

interface PermissionListProps {
  name: string
  permissions: RequestedPermission[]
}

/** All that the app asks for, by level, the widest access first. */
export function PermissionList({ name, permissions }: PermissionListProps) {
  const t = useTranslations('permissions.levels')
  const groups = levels
    .map((level) => ({
      level,
      asked: permissions
        .filter((permission) => permission.level === level)
        .toSorted((a, b) => weight[a.access] - weight[b.access]),
    }))
    .filter(({ asked }) => asked.length > 0)
  return (
    <div className={styles.groups}>
      {groups.map(({ level, asked }) => {
        const Visual = icons[level]
        return (
          <section key={level} className={styles.group} aria-labelledby={`permissions-${level}`}>
            <div className={styles.head}>
              <Visual aria-hidden />
              <h3 id={`permissions-${level}`} className={styles.title}>
                {t(`${level}.title`)}
              </h3>
              <p className={styles.description}>{t(`${level}.description`)}</p>
            </div>
            <ul className={styles.list}>
              {asked.map((permission) => (
                <li key={permission.key} className={styles.permission}>
                  <PermissionItem name={name} permission={permission} />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
