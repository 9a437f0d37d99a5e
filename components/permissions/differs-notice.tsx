import { useFormatter, useTranslations } from 'next-intl'
import type { RequestedPermission } from '@/lib/permissions/types'
import { Banner } from '../ui/banner'

interface DiffersNoticeProps {
  name: string
  permissions: RequestedPermission[]
  /** ISO 8601; null where GitHub and the integrator say the same. */
  since: string | null
}

/** That an app asks on GitHub for something else than its integrator describes, and what of it is more. */
export function DiffersNotice({ name, permissions, since }: DiffersNoticeProps) {
  const t = useTranslations('permissions.onGithub')
  const format = useFormatter()
  if (since === null) return null
  const more = permissions.filter(({ onGithub }) => onGithub === 'added' || onGithub === 'raised')
  const date = format.dateTime(new Date(since), { dateStyle: 'long', timeZone: 'UTC' })
  const names = format.list(more.map(({ title }) => title))
  return (
    <Banner variant="warning" title={t('title', { name })}>
      {more.length > 0 && t('more', { count: more.length, names })} {t('lead', { date })}
    </Banner>
  )
}
