import { createTranslator } from 'next-intl'
import { messages } from '@/app/i18n/messages'
import type { Locale } from '@/lib/core/locales'

/** The words of the pages in one language, so that polishing them breaks no journey. */
export function wordsIn(language: Locale) {
  return createTranslator({ locale: language, messages: messages[language] })
}

export type Words = ReturnType<typeof wordsIn>
