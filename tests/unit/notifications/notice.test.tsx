import { render } from '@react-email/render'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/core/locales'
import { MailPage } from '@/lib/notifications/mails/mail-page'
import en from '@/lib/notifications/messages/en.json'
import fr from '@/lib/notifications/messages/fr.json'
import { composeMail } from '@/lib/notifications/rules/compose'
import { nextDigest, noticeKinds } from '@/lib/notifications/rules/kinds'
import { noticeText } from '@/lib/notifications/rules/notice'
import { toPlainText } from '@/lib/notifications/rules/plain-text'
import { mailOfToken, unsubscribeToken } from '@/lib/notifications/rules/unsubscribe-token'
import { type Notice, noticeKindNames } from '@/lib/notifications/schema'

const site = 'https://souk.example'
const leave = `${site}/en/unsubscribe?token=t`
const notice: Notice = {
  id: 'req_1',
  listing: 'Hexlint',
  account: 'octo-labs',
  person: 'mei',
  facts: [
    { name: 'reason', value: 'We lint by hand' },
    { name: 'plan', value: { en: 'Team', fr: 'Équipe' } },
    { name: 'repositories', value: { repositories: 1 } },
    { name: 'yearlyCost', value: { amount: 60_000, currency: 'eur' } },
    { name: 'expires', value: { date: '2026-12-22T10:00:00.000Z' } },
  ],
}

const cases = noticeKindNames.flatMap((kind) =>
  locales.flatMap((locale) =>
    [notice.person, null].map((person) => [kind, locale, person] as const),
  ),
)

describe('a notification', () => {
  it.each(cases)('%s in %s by %s leaves nothing to fill in', (kind, locale, person) => {
    const content = { kind, data: { ...notice, person } }
    const text = noticeText(content, locale)
    expect(Object.values(text).flat().join(' ')).not.toMatch(/\{\w+\}|!/)
    const mail = composeMail(content, locale, site, leave)
    expect(mail.button.url).toBe(`${site}/${locale}${noticeKinds[kind].path(notice)}`)
    expect(toPlainText(mail)).toContain(leave)
  })

  it('writes its facts as the reader says them', () => {
    const values = (locale: 'en' | 'fr') =>
      noticeText({ kind: 'request_asked', data: notice }, locale).facts.map(({ value }) => value)
    expect(values('en')).toEqual([
      'We lint by hand',
      'Team',
      '1 repository',
      '€600.00',
      'December 22, 2026',
    ])
    expect(values('fr')[1]).toBe('Équipe')
    expect(values('fr')[4]).toBe('22 décembre 2026')
  })

  it('has words in both languages for where people choose how they are told', () => {
    expect(Object.keys(en.settings).sort()).toEqual([...noticeKindNames].sort())
    expect(Object.keys(fr.settings).sort()).toEqual([...noticeKindNames].sort())
  })
})

describe('the daily mail', () => {
  it.each(locales)(
    'in %s names each notification with its page, and how many more there are',
    async (locale) => {
      const data = { notices: [{ kind: 'request_asked' as const, data: notice }], more: 3 }
      const mail = composeMail({ kind: 'digest', data }, locale, site, leave)
      const html = await render(<MailPage {...mail} />)
      for (const text of [html, toPlainText(mail)]) {
        expect(text).toContain(`${site}/${locale}/requests/req_1`)
        expect(text).toContain(`${site}/${locale}/notifications`)
      }
      expect(mail.sentence).toContain('4')
      expect(toPlainText(mail)).not.toMatch(/\{\w+\}/)
    },
  )

  it.each([
    ['2026-11-23T05:59:59.999Z', '2026-11-23T06:00:00.000Z'],
    ['2026-11-23T06:00:00.000Z', '2026-11-24T06:00:00.000Z'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01T06:00:00.000Z'],
  ])('after %s is due at %s', (now, due) => {
    expect(nextDigest(new Date(now)).toISOString()).toBe(due)
  })
})

describe('an unsubscribe address', () => {
  const token = unsubscribeToken('secret', 'mai_1')

  it('names the mail it stood in', () => {
    expect(mailOfToken('secret', token)).toBe('mai_1')
  })

  it.each([
    ['of another mail', token.replace('mai_1', 'mai_2')],
    ['cut short', token.slice(0, -1)],
    ['without a signature', 'mai_1'],
    ['empty', ''],
  ])('%s is refused', (_, damaged) => {
    expect(mailOfToken('secret', damaged)).toBeNull()
  })

  it('made with another secret is refused', () => {
    expect(mailOfToken('other', token)).toBeNull()
  })
})

describe('what a person wrote', () => {
  it('stays under its label in plain text, and passes for no line of the mail', () => {
    const button = 'Review the request: https://elsewhere.example'
    const facts = ['\n', '\r\n', '\r', '\u2028', '\v'].map((line) => ({
      name: 'message' as const,
      value: `Thanks.${line}${line}${button}`,
    }))
    const mail = composeMail({ kind: 'request_asked', data: { ...notice, facts } }, 'en', site)
    const lines = toPlainText(mail).split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    expect(lines.filter((line) => line.includes(button))).toHaveLength(facts.length)
    expect(lines).not.toContain(button)
  })
})
