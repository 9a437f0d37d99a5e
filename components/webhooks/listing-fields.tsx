import type { Locale } from '@/lib/core/locales'

/** What tells an action which listing, and in which language to answer. */
export interface ListingAddress {
  locale: Locale
  login: string
  slug: string
}

export function ListingFields({ locale, login, slug }: ListingAddress) {
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="login" value={login} />
      <input type="hidden" name="slug" value={slug} />
    </>
  )
}
