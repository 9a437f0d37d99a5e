import { type Locale, localize } from '../../core/locales'
import { formatMoney } from '../../core/money'
import type { NoticeContent, NoticeFact } from '../schema'
import { noticeKinds } from './kinds'
import { type Facts, fill, formatDate, languages, type Words } from './words'

/** A notification in its reader's language. */
export interface NoticeText {
  title: string
  sentence: string
  facts: Facts
  /** What leads on, and where to, after the language. */
  button: string
  path: string
  why: string
}

/** Writes a notification for the inbox and for mails, which say the same. */
export function noticeText({ kind, data }: NoticeContent, locale: Locale): NoticeText {
  const words = languages[locale]
  const { subject, sentence, sentenceAlone, button, why } = words.kinds[kind]
  const { listing = '', campaign = '', account, person } = data
  const values = { listing, campaign, account, ...(person === null ? {} : { person }) }
  return {
    title: fill(subject, values),
    sentence: fill(person === null ? sentenceAlone : sentence, values),
    facts: data.facts.map(({ name, value }) => ({
      label: words.facts[name],
      value: factText(value, words, locale),
    })),
    button,
    path: noticeKinds[kind].path(data),
    why: fill(why, values),
  }
}

function factText(value: NoticeFact['value'], { facts }: Words, locale: Locale): string {
  if (typeof value === 'string') return value
  if ('en' in value) return localize(value, locale)
  if ('date' in value) return formatDate(value.date, locale)
  if ('amount' in value) return formatMoney(value, locale)
  const { repositories } = value
  if (repositories === 'all') return facts.allRepositories
  const form = new Intl.PluralRules(locale).select(repositories)
  const text = form === 'one' ? facts.oneRepository : facts.someRepositories
  return fill(text, { count: new Intl.NumberFormat(locale).format(repositories) })
}
