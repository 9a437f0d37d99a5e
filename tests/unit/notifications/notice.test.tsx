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

describe('what a decision needs', () => {
  const cents = (amount: number) => ({ amount, currency: 'usd' })
  const facts: Notice['facts'] = [
    { name: 'plan', value: { en: 'Team', fr: 'Équipe' } },
    {
      name: 'price',
      value: { price: cents(400), cycle: 'monthly', unit: { en: 'seat', fr: 'place' } },
    },
    { name: 'firstBill', value: cents(0) },
    { name: 'trial', value: { days: 14 } },
    { name: 'repositories', value: { repositories: 3, names: ['api', 'website'] } },
    {
      name: 'permissions',
      value: { highest: 'write', permissions: [{ title: 'Contents', access: 'write' }], more: 2 },
    },
  ]
  const lines = {
    en: [
      'Price: $4 per seat a month',
      'First bill, before tax: $0.00',
      'Trial: 14 days',
      'Repositories: 3 repositories: api, website, and 1 more',
      'Permissions: Write at most: Contents (write) and 2 more',
    ],
    fr: [
      'Prix: 4 $US par place et par mois',
      'Première facture, hors taxes: 0,00 $US',
      'Essai: 14 jours',
      'Dépôts: 3 dépôts : api, website et 1 de plus',
      'Autorisations: Écriture au plus : Contents (écriture) et 2 de plus',
    ],
  }
  const plain = (text: string) => text.replaceAll(/\s/g, ' ')

  it.each(locales)('is in the mail in %s, as text and as HTML', async (locale) => {
    const mail = composeMail({ kind: 'request_asked', data: { ...notice, facts } }, locale, site)
    const text = toPlainText(mail).split('\n').map(plain)
    const html = plain(await render(<MailPage {...mail} />))
    for (const line of lines[locale]) {
      expect(text).toContain(line)
      expect(html).toContain(line.slice(line.indexOf(': ') + 2))
    }
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

  it('stays there too where it is the name of a repository or of a permission', () => {
    const name = 'api\nReview the request: https://elsewhere.example'
    const facts: Notice['facts'] = [
      { name: 'repositories', value: { repositories: 1, names: [name] } },
      {
        name: 'permissions',
        value: { highest: 'read', permissions: [{ title: name, access: null }], more: 0 },
      },
    ]
    const mail = composeMail({ kind: 'request_asked', data: { ...notice, facts } }, 'en', site)
    for (const line of toPlainText(mail)
      .split('\n')
      .filter((one) => one.includes('elsewhere'))) {
      expect(line).toMatch(/^ {2}Review/)
    }
  })
})
