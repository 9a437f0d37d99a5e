import type { Locale } from '../../core/locales'
import en from '../messages/en.json'
import fr from '../messages/fr.json'
import type { MailText } from '../types'

/** The words of mails and notifications, by language. */
export const languages = { en, fr }

export type Facts = MailText['facts']
export type Words = (typeof languages)[Locale]

/** Puts values in the place of their names in braces; a name without a value stays as it is. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replaceAll(/\{(\w+)\}/g, (brace, name: string) => values[name] ?? brace)
}

/** The facts that say something. */
export function present(rows: [label: string, value: string][]): Facts {
  return rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))
}

/** A day in words, in UTC. */
export function formatDate(iso: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(iso),
  )
}
