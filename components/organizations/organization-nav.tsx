import {
  AppsIcon,
  ChecklistIcon,
  CreditCardIcon,
  GearIcon,
  InboxIcon,
  LawIcon,
  LogIcon,
} from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import { UnderlineNav } from '../ui/underline-nav'

interface OrganizationNavProps {
  locale: Locale
  login: string
  isOwner: boolean
  current: 'apps' | 'requests' | 'campaigns' | 'billing' | 'policy' | 'audit' | 'settings'
}

/** The pages of one organization; what only owners may change is there for owners. */
export function OrganizationNav({ locale, login, isOwner, current }: OrganizationNavProps) {
  const t = useTranslations('organizations.nav')
  const base = `/${locale}/organizations/${login}`
  const pages = [
    { key: 'apps', icon: AppsIcon, shown: true },
    { key: 'requests', icon: InboxIcon, shown: true },
    { key: 'campaigns', icon: ChecklistIcon, shown: true },
    // Whom an owner named reads it too, and comes from a request.
    { key: 'policy', icon: LawIcon, shown: isOwner || current === 'policy' },
    { key: 'billing', icon: CreditCardIcon, shown: isOwner },
    { key: 'audit', icon: LogIcon, shown: isOwner },
    { key: 'settings', icon: GearIcon, shown: isOwner },
  ] as const
  return (
    <UnderlineNav
      label={t('label', { login })}
      items={pages
        .filter(({ shown }) => shown)
        .map(({ key, icon }) => ({
          href: `${base}/${key}`,
          label: t(key),
          icon,
          current: key === current,
        }))}
    />
  )
}
