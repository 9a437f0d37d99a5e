import { NextIntlClientProvider } from 'next-intl'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { messages } from '@/app/i18n/messages'
import { Approve } from '@/components/requests/approve'
import type { RequestPageProps } from '@/components/requests/request-view'
import type { ApprovalOffer, CostView, RequestView } from '@/lib/approvals/types'
import { type Locale, locales } from '@/lib/core/locales'
import type { PlanView } from '@/lib/plans/types'

const money = (amount: number) => ({ amount, currency: 'usd' })
const cost = (first: number, each: number, year: number, trialDays = 0): CostView => ({
  first: money(first),
  each: money(each),
  year: money(year),
  trialDays,
})
const team: PlanView = {
  id: 'pln_team',
  number: 2,
  name: 'Team',
  description: '',
  bullets: [],
  priceModel: 'per_unit',
  monthlyPrice: money(400),
  yearlyPrice: money(4000),
  unitName: 'seat',
  trialDays: 0,
  audience: 'all',
}
const free: PlanView = {
  ...team,
  ...{ id: 'pln_free', name: 'Free', priceModel: 'free', unitName: null },
  ...{ monthlyPrice: null, yearlyPrice: null },
}
const offers: ApprovalOffer[] = [
  { plan: free, cycle: null, one: null },
  { plan: team, cycle: 'monthly', one: cost(400, 400, 4800) },
  { plan: team, cycle: 'yearly', one: cost(4000, 4000, 4000) },
]

const request = {
  id: 'req_1',
  version: 1,
  organization: 'octo-labs',
  listing: { name: 'Hexlint', seller: { name: 'Hexlint Ltd' } },
  asked: { plan: team, cycle: 'monthly', units: 9, selection: null, repositories: [] },
  cost: cost(3600, 3600, 43_200),
  offers,
  approvals: { given: 0, needed: 1, differ: false, people: [] },
} as unknown as RequestView

function page(locale: Locale, change: Partial<RequestView> = {}): string {
  const idle = async () => ({ status: 'idle' as const, fields: {}, values: {} })
  const actions = { approve: idle } as unknown as RequestPageProps['actions']
  const children = createElement(Approve, { request: { ...request, ...change }, locale, actions })
  const props = { locale, messages: messages[locale], timeZone: 'UTC', onError: raise, children }
  return renderToStaticMarkup(createElement(NextIntlClientProvider, props))
}

function raise(error: Error): never {
  throw error
}

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('approving with changes, before scripts load', () => {
  it('asks for plan, billing period and units, with what was asked for chosen', () => {
    const html = page('en')
    expect(html).toMatch(/name="planId"[^>]*checked=""[^>]*value="pln_team"/)
    expect(html).toMatch(/name="cycle"[^>]*checked=""[^>]*value="monthly"/)
    expect(html).toMatch(/name="cycle"[^>]*value="yearly"/)
    expect(html).toMatch(/max="9"[^>]*name="units"|name="units"[^>]*max="9"/)
  })

  it('says the price of each plan with its period, the first bill and twelve months', () => {
    const text = textOf(page('en'))
    expect(text).toContain(
      '$4 per seat a month; for 9 × seat: first bill $36.00, then $36.00 each month; $432.00 in 12 months, before tax.',
    )
    expect(text).toContain(
      '$40 per seat a year; for 9 × seat: first bill $360.00, then $360.00 each year; $360.00 in 12 months, before tax.',
    )
    expect(text).toContain('As asked: first bill $36.00')
  })

  it('counts a trial as a first bill of nothing', () => {
    const one = cost(0, 400, 4400, 14)
    const text = textOf(page('en', { offers: [{ plan: team, cycle: 'monthly', one }] }))
    expect(text).toContain('first bill $0.00 for 14 days of trial, then $36.00 each month')
  })

  it.each(locales)('has a total for what is chosen, which scripts renew (%s)', (locale) => {
    const [, total = ''] = /<output[^>]*>(.*?)<\/output>/.exec(page(locale)) ?? []
    expect(textOf(total)).toMatch(locale === 'en' ? /\$36\.00.*\$432\.00/ : /36,00.*432,00/)
  })

  it('asks no billing period where there is only one, and nothing of a plan where only access was asked for', () => {
    const single = offers.filter(({ cycle }) => cycle === 'yearly')
    expect(page('en', { offers: single })).toContain('type="hidden" name="cycle" value="yearly"')
    const asked = { ...request.asked, plan: null, cycle: null, units: 1 }
    const html = page('en', { offers: [], asked, cost: null })
    expect(html).not.toContain('<output')
    expect(html).toContain('type="hidden" name="planId" value=""')
  })
})
