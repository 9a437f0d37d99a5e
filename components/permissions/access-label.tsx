import { useTranslations } from 'next-intl'
import type { PermissionAccess } from '@/lib/permissions/types'
import { Label, type LabelVariant } from '../ui/label'

const variants: Record<PermissionAccess, LabelVariant> = {
  read: 'secondary',
  write: 'attention',
  admin: 'danger',
}

export function AccessLabel({ access }: { access: PermissionAccess }) {
  const t = useTranslations('permissions.access')
  return <Label variant={variants[access]}>{t(access)}</Label>
}
