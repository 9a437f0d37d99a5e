import type { Locale } from '../../core/locales'
import type { NoticeContent } from '../schema'
import { factText } from './fact-text'
import { noticeKinds } from './kinds'
import { type Facts, fill, languages } from './words'

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
