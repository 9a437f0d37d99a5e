import { render } from '@react-email/render'
import { describe, expect, it } from 'vitest'
import { locales } from '@/lib/core/locales'
import { MailPage } from '@/lib/notifications/mails/mail-page'
import { composeMail } from '@/lib/notifications/rules/compose'
import { toPlainText } from '@/lib/notifications/rules/plain-text'
import type { MailContent, PurchaseMail } from '@/lib/notifications/schema'

const purchase: PurchaseMail = {
  purchaseId: 'pur_1',
  listingName: 'Hex <b>lint</b>',
  planName: 'Team',
  accountLogin: 'octo-labs',
  units: 12,
  unitName: 'developer',
  seller: { name: 'Hexlint SAS', supportEmail: 'support@hexlint.example' },
  at: '2026-12-22T10:00:00.000Z',
  amount: { amount: 5760, currency: 'eur' },
  trialEndsAt: null,
  invoiceUrl: null,
}

const kinds = [
  'purchase_started',
  'payment_failed',
  'cancellation_scheduled',
  'cancellation_undone',
  'purchase_ended',
  'plan_changed',
  'change_scheduled',
  'change_undone',
  'change_unpaid',
] as const

const mails: MailContent[] = [
  ...kinds.map((kind) => ({ kind, data: purchase })),
  {
    kind: 'installation_confirmed',
    data: {
      listingName: 'Hexlint',
      listingSlug: 'hexlint',
      accountLogin: 'octo-labs',
      repositories: 'all',
      confirmedAt: '2026-11-22T10:00:00.000Z',
    },
  },
  {
    kind: 'webhook_paused',
    data: {
      listingName: 'Hexlint',
      listingSlug: 'hexlint',
      publisherLogin: 'hexlint',
      url: 'https://hexlint.example/hook',
      failures: 10,
      lastError: '503',
      pausedAt: '2026-11-22T10:00:00.000Z',
    },
  },
]

const cases = mails.flatMap((mail) => locales.map((locale) => [mail.kind, locale, mail] as const))

const visible = (html: string) =>
  html
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&')

describe('a mail', () => {
  it.each(cases)(
    '%s in %s says the same in HTML and in text, with nothing left to fill in',
    async (_, locale, mail) => {
      const text = composeMail(mail, locale, 'https://souk.example')
      const plain = toPlainText(text)
      const html = visible(await render(<MailPage {...text} />))
      const said = [
        text.sentence,
        text.why,
        text.button.label,
        text.button.url,
        ...text.facts.flatMap(({ label, value }) => [label, value]),
      ]
      for (const part of said) {
        expect(plain).toContain(part)
        expect(html).toContain(part)
      }
      expect(plain + text.subject).not.toMatch(/\{\w+\}/)
      expect(text.subject).not.toContain('!')
    },
  )

  it.each(kinds)('%s names the seller and leads to the purchase', (kind) => {
    const text = composeMail({ kind, data: purchase }, 'fr', 'https://souk.example')
    expect(toPlainText(text)).toContain('Hexlint SAS')
    expect(text.button.url).toBe('https://souk.example/fr/purchases/pur_1')
  })

  it('writes amounts and dates as the reader does, and no HTML of others', async () => {
    const text = composeMail(
      { kind: 'purchase_started', data: purchase },
      'fr',
      'https://s.example',
    )
    expect(toPlainText(text)).toMatch(/57,60\s€ le 22 décembre 2026/)
    expect(await render(<MailPage {...text} />)).not.toContain('<b>')
  })
})
