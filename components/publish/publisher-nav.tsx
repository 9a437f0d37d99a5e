import {
  CreditCardIcon,
  GlobeIcon,
  HomeIcon,
  LawIcon,
  PeopleIcon,
  PersonIcon,
} from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { AuthorizedPublisher } from '@/lib/publishers/types'
import { UnderlineNav } from '../ui/underline-nav'

const pages = [
  { key: 'dashboard', path: '', icon: HomeIcon, adminOnly: false },
  { key: 'profile', path: '/profile', icon: PersonIcon, adminOnly: true },
  { key: 'agreement', path: '/agreement', icon: LawIcon, adminOnly: true },
  { key: 'domain', path: '/domain', icon: GlobeIcon, adminOnly: true },
  { key: 'payments', path: '/payments', icon: CreditCardIcon, adminOnly: true },
  { key: 'editors', path: '/editors', icon: PeopleIcon, adminOnly: true },
] as const

export type PublisherPage = (typeof pages)[number]['key']

interface PublisherNavProps {
  locale: Locale
  publisher: Pick<AuthorizedPublisher, 'login' | 'right'>
  current: PublisherPage
}

/** The pages of one publisher; what only its admins may change is there for admins. */
export function PublisherNav({ locale, publisher, current }: PublisherNavProps) {
  const t = useTranslations('publish.nav')
  const { login, right } = publisher
  return (
    <UnderlineNav
      label={t('publisher', { login })}
      items={pages
        .filter(({ adminOnly }) => right === 'admin' || !adminOnly)
        .map(({ key, path, icon }) => ({
          href: `/${locale}/publish/${login}${path}`,
          label: t(key),
          icon,
          current: key === current,
        }))}
    />
  )
}
