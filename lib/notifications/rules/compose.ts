import type { Locale } from '../../core/locales'
import { type Digest, type MailContent, type NoticeContent, noticeKindNames } from '../schema'
import type { MailText } from '../types'
import { bodyOf, type FixedMail } from './bodies'
import { noticeText } from './notice'
import { fill, languages, type Words } from './words'

type Written = Omit<MailText, 'locale' | 'unsubscribe'>

/** Writes a mail in its reader's language. `site` is the public address of this instance, `unsubscribe` the page where its reader leaves this kind; times are shown in UTC. */
export function composeMail(
  mail: MailContent,
  locale: Locale,
  site: string,
  unsubscribe?: string,
): MailText {
  const leave =
    unsubscribe === undefined || !isOptional(mail)
      ? null
      : { label: languages[locale].unsubscribe, url: unsubscribe }
  return { locale, ...write(mail, locale, `${site}/${locale}`), unsubscribe: leave }
}

function write(mail: MailContent, locale: Locale, pages: string): Written {
  if (isNotice(mail)) return noticeMail(mail, locale, pages)
  if (mail.kind === 'digest') return digestMail(mail.data, locale, pages)
  return fixedMail(mail, locale, pages)
}

function isNotice(mail: MailContent): mail is NoticeContent {
  return noticeKindNames.some((kind) => kind === mail.kind)
}

/** Whether its reader may leave this kind of mail; the others belong to a purchase or to a duty. */
export function isOptional(mail: MailContent): boolean {
  return mail.kind === 'digest' || isNotice(mail)
}

function fixedMail(mail: FixedMail, locale: Locale, pages: string): Written {
  const words = languages[locale]
  const { values, facts, url } = bodyOf(mail, words, locale, pages)
  const { subject, sentence, button, why } = kindWords(mail, words)
  return {
    subject: fill(subject, values),
    sentence: fill(sentence, values),
    facts,
    links: [],
    button: { label: button, url },
    why: fill(why, values),
  }
}

/** A free plan is bought from nobody. */
function kindWords(mail: FixedMail, { kinds }: Words): Words['kinds'][FixedMail['kind']] {
  if (mail.kind !== 'purchase_started' || mail.data.amount !== null) return kinds[mail.kind]
  const { sentenceFree: sentence, ...rest } = kinds.purchase_started
  return { ...rest, sentence }
}

function noticeMail(content: NoticeContent, locale: Locale, pages: string): Written {
  const { title, sentence, facts, button, path, why } = noticeText(content, locale)
  return {
    subject: title,
    sentence,
    facts,
    links: [],
    button: { label: button, url: `${pages}${path}` },
    why,
  }
}

function digestMail({ notices, more }: Digest, locale: Locale, pages: string): Written {
  const { subject, sentence, sentenceOne, rest, button, why } = languages[locale].kinds.digest
  const url = `${pages}/notifications`
  const number = (count: number) => ({ count: new Intl.NumberFormat(locale).format(count) })
  const links = notices.map((content) => {
    const { title, path } = noticeText(content, locale)
    return { title, url: `${pages}${path}` }
  })
  const count = notices.length + more
  return {
    subject: fill(subject, number(count)),
    sentence: fill(count === 1 ? sentenceOne : sentence, number(count)),
    facts: [],
    links: more === 0 ? links : [...links, { title: fill(rest, number(more)), url }],
    button: { label: button, url },
    why,
  }
}
