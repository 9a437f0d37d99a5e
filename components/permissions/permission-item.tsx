import { useLocale, useTranslations } from 'next-intl'
import { permissionArea } from '@/lib/permissions/rules'
import type { RequestedPermission } from '@/lib/permissions/types'
import { Label } from '../ui/label'
import { AccessLabel } from './access-label'
import styles from './permission-list.module.css'

/** GitHub lets apps write these without reading them. */
const writeOnly = ['workflows', 'profile']

interface PermissionItemProps {
  name: string
  permission: RequestedPermission
}

export function PermissionItem({ name, permission }: PermissionItemProps) {
  const t = useTranslations('permissions')
  const { level, key, title, access, reason, onGithub } = permission
  const what = permissionArea(level, key, useLocale(), access)
  return (
    <>
      <h4 className={styles.name}>{title}</h4>
      <span className={styles.labels}>
        {onGithub && <Label variant="accent">{t(`onGithub.${onGithub}`)}</Label>}
        <AccessLabel access={access} />
      </span>
      {what && (
        <p className={styles.allows}>
          {t(`allows.${writeOnly.includes(key) ? 'writeOnly' : access}`, { what })}
        </p>
      )}
      <p className={styles.reason}>
        <span className="visually-hidden">{t('reason', { name })} </span>
        {reason === '' ? t('onGithub.noReason') : reason}
      </p>
    </>
  )
}
