import fc from 'fast-check'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, it } from 'vitest'
import { listingData } from '@/app/documents/listing-data'
import { collectionData, graphOf, siteData } from '@/app/documents/structured-data'
import { narrowHtml } from '@/app/narrow-html'
import { StructuredData, scriptJson } from '@/components/ui/structured-data'
import type { ListingPage } from '@/lib/listings/types'
import type { PlanView } from '@/lib/plans/types'
import { testEnvironment } from '@/tests/support/environment'

beforeAll(() => {
  Object.assign(process.env, testEnvironment('postgres://127.0.0.1/none'))
})

const plan: PlanView = {
  id: 'pln_1',
  number: 1,
  name: 'Free',
  description: 'Free of charge',
  bullets: [],
  priceModel: 'free',
  monthlyPrice: null,
  yearlyPrice: null,
  unitName: null,
  trialDays: 0,
  audience: 'all',
}

const seats: PlanView = {
  ...plan,
  id: 'pln_2',
  number: 2,
  name: 'Team',
  priceModel: 'per_unit',
  monthlyPrice: { amount: 905, currency: 'usd' },
  yearlyPrice: { amount: 9000, currency: 'usd' },
  unitName: 'seat',
}

function listing(given: Partial<ListingPage>): ListingPage {
  return {
    id: 'lst_1',
    slug: 'hexlint',
    name: 'Hexlint',
    shortDescription: 'Lints',
    kind: 'github_app',
    logo: { url: '/assets/1', background: '#ffffff' },
    publisher: { login: 'hexlint', name: 'Hexlint', verifiedDomain: null },
    price: { free: true, from: null, trialDays: 0 },
    installs: 3,
    categories: [{ slug: 'code-quality', name: 'Code quality' }],
    introduction: '',
    description: '',
    descriptionHtml: '',
    languages: [],
    screenshots: [],
    permissions: [],
    differsSince: null,
    scopes: [],
    calls: [],
    needs: [],
    setupSteps: [],
    events: [],
    plans: [plan, seats],
    links: {},
    seller: { name: 'Hexlint', websiteUrl: 'https://h.example', supportEmail: '', canSell: true },
    publishedAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-02T00:00:00.000Z',
    ...given,
  }
}

const offers = (given: Partial<ListingPage>) => {
  const [software] = listingData(listing(given), 'en')['@graph']
  return software && 'offers' in software ? software.offers : undefined
}

describe('what a page says for search engines', () => {
  it('is an application with an offer for each way of paying, in major units', () => {
    expect(offers({})).toMatchObject([
      { name: 'Free', price: '0', priceCurrency: 'USD' },
      {
        name: 'Team',
        price: '9.05',
        priceSpecification: { billingDuration: 'P1M', unitText: 'seat' },
      },
      { name: 'Team', price: '90.00', priceSpecification: { billingDuration: 'P1Y' } },
    ])
  })

  it('writes currencies without minor units without decimals', () => {
    const yen = { ...seats, monthlyPrice: { amount: 900, currency: 'jpy' }, yearlyPrice: null }
    expect(offers({ plans: [yen] })).toMatchObject([{ price: '900', priceCurrency: 'JPY' }])
  })

  it('offers nothing that cannot be bought today', () => {
    const seller = { ...listing({}).seller, canSell: false }
    expect(offers({ seller })).toMatchObject([{ name: 'Free' }])
  })

  it('leads from the home page over the category to the listing', () => {
    expect(listingData(listing({}), 'fr')['@graph'][1]).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, item: 'http://127.0.0.1:3000/fr' },
        { position: 2, item: 'http://127.0.0.1:3000/fr/categories/code-quality' },
        { position: 3, name: 'Hexlint' },
      ],
    })
  })

  it('says on the home page how to search', () => {
    expect(siteData('en')['@graph'][0]).toMatchObject({
      potentialAction: {
        target: { urlTemplate: 'http://127.0.0.1:3000/en/search?q={search_term_string}' },
      },
    })
  })
})

describe('data in a page', () => {
  it('stays data, whatever it holds', () => {
    const pieces = fc.constantFrom('</script>', '<!--', '<script', ']]>', '&', '\u2028', '\\', '"')
    const text = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary' })))
      .map((all) => all.join(''))
    fc.assert(
      fc.property(text, (name) => {
        const data = graphOf({ '@type': 'Thing', name })
        expect(scriptJson(data)).not.toMatch(/[<>&]/)
        const html = renderToStaticMarkup(createElement(StructuredData, { data }))
        const [, json = ''] =
          /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(html) ?? []
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(data)))
        // Otherwise React finds in a kept page another text than it hydrates.
        expect(narrowHtml(html)).toBe(html)
      }),
    )
  })
})

it('a collection names its listings in the operator’s order, and the way to it', () => {
  const listings = [listing({}), listing({ slug: 'alpha', name: 'Alpha' })]
  const collection = { slug: 'starters', title: 'Starters', description: 'To begin with', listings }
  const [page, way] = collectionData(collection, 'fr')['@graph']
  expect(page).toMatchObject({
    '@type': 'CollectionPage',
    '@id': 'http://127.0.0.1:3000/fr/collections/starters',
    name: 'Starters',
    inLanguage: 'fr',
    mainEntity: {
      numberOfItems: 2,
      itemListElement: [
        { position: 1, name: 'Hexlint', url: 'http://127.0.0.1:3000/fr/listings/hexlint' },
        { position: 2, name: 'Alpha', url: 'http://127.0.0.1:3000/fr/listings/alpha' },
      ],
    },
  })
  expect(way).toMatchObject({ '@type': 'BreadcrumbList' })
})
