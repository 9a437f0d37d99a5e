import { beforeEach, describe, expect, it } from 'vitest'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { checkRequest } from '@/lib/approvals/commands/check-request'
import type { Locale } from '@/lib/core/locales'
import { db } from '@/lib/db/client'
import { listNotifications } from '@/lib/notifications/queries/list-notifications'
import { composeMail } from '@/lib/notifications/rules/compose'
import { toPlainText } from '@/lib/notifications/rules/plain-text'
import { mailSchema } from '@/lib/notifications/schema'
import { askForm, days } from '../../support/asking'
import { askingGround } from '../../support/asking-ground'
import { must } from '../../support/market'

const { github, market, people, octo } = await askingGround()

beforeEach(async () => {
  await db().notification.deleteMany()
  await db().installationRequest.deleteMany()
})

const ask = async (form: object = {}) =>
  must(await askRequest(people.mei, askForm(market, octo, form))).requestId

/** The lines of the mail to an owner, with plain spaces. */
async function mailed(id: string, kind: string, locale: Locale): Promise<string[]> {
  const row = await db().mail.findFirstOrThrow({
    where: { kind, key: { startsWith: id }, address: 'olivia@people.example' },
  })
  const text = toPlainText(composeMail(mailSchema.parse(row), locale, 'https://souk.example'))
  return text.split('\n').map((line) => line.replaceAll(/\s/g, ' '))
}

describe('whoever decides', () => {
  it('reads in the mail who asks and why, for what price, where, until when, and the link', async () => {
    const id = await ask({ repositoryIds: ['200', '201'], planId: market.perUnit.id, units: '5' })
    const lines = await mailed(id, 'request_asked', 'en')
    expect(lines.join('\n')).toContain('mei asks octo-labs for')
    for (const line of [
      'Reason: Our reviews take days.',
      'Units: 5',
      'First bill, before tax: €20.00',
      'In 12 months: €240.00',
      'Repositories: 2 repositories: api and website',
      `Look at the request: https://souk.example/en/requests/${id}`,
    ]) {
      expect(lines).toContain(line)
    }
    expect(lines.filter((line) => /^Price: €4 per \S+ a month$/.test(line))).toHaveLength(1)
    expect(lines.filter((line) => /^Expires: \S+ \d+, \d{4}$/.test(line))).toHaveLength(1)
    const french = await mailed(id, 'request_asked', 'fr')
    expect(french).toContain('Première facture, hors taxes: 20,00 €')
    expect(french).toContain('Dépôts: 2 dépôts : api et website')
  })

  it('reads the same in the inbox, and in each reminder', async () => {
    const id = await ask()
    const { items } = must(
      await listNotifications(people.olivia, 'en', { unreadOnly: true, cursor: null }),
    )
    expect(items[0]?.facts).toContainEqual({
      label: 'Repositories',
      value: '1 repository: website',
    })
    expect(items[0]?.facts).toContainEqual({ label: 'Reason', value: 'Our reviews take days.' })
    days(github, 3)
    must(await checkRequest(id))
    const lines = await mailed(id, 'request_reminder', 'en')
    expect(lines).toContain('Repositories: 1 repository: website')
    expect(lines).toContain('First bill, before tax: €10.00')
  })
})
