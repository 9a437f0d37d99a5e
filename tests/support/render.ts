import { NextIntlClientProvider } from 'next-intl'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { messages } from '@/app/i18n/messages'
import type { Locale } from '@/lib/core/locales'

/** A component as HTML, in the words of a language; a word that is missing fails the test. */
export function renderIn(locale: Locale, children: ReactElement): string {
  const onError = (error: Error) => {
    throw error
  }
  const now = new Date('2026-11-23T12:00:00Z')
  const props = { locale, messages: messages[locale], timeZone: 'UTC', now, onError, children }
  return renderToStaticMarkup(createElement(NextIntlClientProvider, props))
}
