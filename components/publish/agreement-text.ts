import type { Locale } from '@/lib/core/locales'
import en from './agreement/en.json'
import fr from './agreement/fr.json'

/** The text that `AGREEMENT_VERSION` of lib/publishers/rules.ts names. */
export const agreementText: Record<
  Locale,
  { title: string; parts: { title: string; text: string }[] }
> = {
  en,
  fr,
}
