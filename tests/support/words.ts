import { createTranslator } from 'next-intl'
import { messages } from '@/app/i18n/messages'
import type { Locale } from '@/lib/core/locales'
import mailEn from '@/lib/notifications/messages/en.json'
import mailFr from '@/lib/notifications/messages/fr.json'

/** The words of the pages in one language, so that polishing them breaks no journey. */
export function wordsIn(language: Locale) {
  return createTranslator({ locale: language, messages: messages[language] })
}

export type Words = ReturnType<typeof wordsIn>

const mails = { en: mailEn, fr: mailFr }

/** The words of the mails in one language. */
export function mailWordsIn(language: Locale) {
  return createTranslator({ locale: language, messages: mails[language] })
}
