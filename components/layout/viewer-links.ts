import type { Locale } from '@/lib/core/locales'

/** The pages that belong to a signed-in person, in the order of the menu. */
export function viewerLinks(locale: Locale) {
  return [
    { key: 'purchases', href: `/${locale}/purchases` },
    { key: 'requests', href: `/${locale}/requests` },
    { key: 'integrations', href: `/${locale}/integrations` },
    { key: 'publishers', href: `/${locale}/publish` },
    { key: 'organizations', href: `/${locale}/organizations` },
    { key: 'settings', href: `/${locale}/settings` },
  ] as const
}
