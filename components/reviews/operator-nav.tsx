import {
  AppsIcon,
  ChecklistIcon,
  GearIcon,
  LogIcon,
  ReportIcon,
  StackIcon,
  StarIcon,
  TagIcon,
} from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import { UnderlineNav } from '../ui/underline-nav'
import styles from './reviews.module.css'

const pages = [
  { key: 'queue', path: '', icon: ChecklistIcon },
  { key: 'listings', path: '/listings', icon: AppsIcon },
  { key: 'featured', path: '/featured', icon: StarIcon },
  { key: 'collections', path: '/collections', icon: StackIcon },
  { key: 'categories', path: '/categories', icon: TagIcon },
  { key: 'reports', path: '/reports', icon: ReportIcon },
  { key: 'audit', path: '/audit', icon: LogIcon },
  { key: 'settings', path: '/settings', icon: GearIcon },
] as const

interface OperatorNavProps {
  locale: Locale
  current: (typeof pages)[number]['key']
}

/** The pages of whoever runs the marketplace. */
export function OperatorNav({ locale, current }: OperatorNavProps) {
  const t = useTranslations('reviews.operator.nav')
  return (
    <div className={styles.nav}>
      <UnderlineNav
        label={t('label')}
        items={pages.map(({ key, path, icon }) => ({
          href: `/${locale}/operator${path}`,
          label: t(key),
          icon,
          current: key === current,
        }))}
      />
    </div>
  )
}
