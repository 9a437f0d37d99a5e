import { createTranslator } from 'next-intl'
import { messages } from '@/app/i18n/messages'
import type { Locale } from '@/lib/core/locales'

/** The words of the pages, for documents that no page is rendered for. */
export function wordsIn(locale: Locale) {
  return createTranslator({ locale, messages: messages[locale] })
}

export type Words = ReturnType<typeof wordsIn>
