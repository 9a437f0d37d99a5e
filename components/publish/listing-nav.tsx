import {
  ChecklistIcon,
  EyeIcon,
  GraphIcon,
  PencilIcon,
  PlugIcon,
  TagIcon,
  WebhookIcon,
} from '@primer/octicons-react'
import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/core/locales'
import type { ManagedListing } from '@/lib/listings/types'
import { UnderlineNav } from '../ui/underline-nav'

const pages = [
  { key: 'editor', path: '', icon: PencilIcon },
  { key: 'plans', path: '/plans', icon: TagIcon },
  { key: 'connection', path: '/connection', icon: PlugIcon },
  { key: 'webhook', path: '/webhook', icon: WebhookIcon },
  { key: 'preview', path: '/preview', icon: EyeIcon },
  { key: 'review', path: '/review', icon: ChecklistIcon },
  { key: 'insights', path: '/insights', icon: GraphIcon },
] as const

export type ListingEditorPage = (typeof pages)[number]['key']

interface ListingNavProps {
  locale: Locale
  listing: Pick<ManagedListing, 'slug' | 'name' | 'publisher'>
  current: ListingEditorPage
}

/** The pages on which a publisher writes, tries and follows one listing. */
export function ListingNav({ locale, listing, current }: ListingNavProps) {
  const t = useTranslations('publish.nav')
  const base = `/${locale}/publish/${listing.publisher.login}/listings/${listing.slug}`
  return (
    <UnderlineNav
      label={t('listing', { name: listing.name })}
      items={pages.map(({ key, path, icon }) => ({
        href: `${base}${path}`,
        label: t(key),
        icon,
        current: key === current,
      }))}
    />
  )
}
