import { type AddressRow, only, signedIn } from '@/tests/support/authorization/rows'
import { hexlint } from '@/tests/support/authorization/shop'

const writers = ['publisher', 'editor'] as const
const forWriters = only('shown', writers)
const forOwner = only('shown', ['publisher'])

const publisherPage = (page: string, answers = forWriters): AddressRow => ({
  name: `PAGE /[locale]/publish/[login]${page}`,
  at: () => `${hexlint.path}${page}`,
  answers,
})

const listingPage = (page: string, slug: string = hexlint.draft): AddressRow => ({
  name: `PAGE /[locale]/publish/[login]/listings/[slug]${page}`,
  at: () => `${hexlint.path}/listings/${slug}${page}`,
  answers: forWriters,
})

/** A publisher: whom its owner invited writes its listings, and has no part in terms, people and accounts. */
export const publisherPages: AddressRow[] = [
  { name: 'PAGE /[locale]/publish', at: () => '/en/publish', answers: signedIn('shown') },
  { name: 'PAGE /[locale]/publish/new', at: () => '/en/publish/new', answers: signedIn('shown') },
  publisherPage(''),
  publisherPage('/agreement', forOwner),
  publisherPage('/domain', forOwner),
  publisherPage('/editors', forOwner),
  publisherPage('/payments', forOwner),
  publisherPage('/profile', forOwner),
  publisherPage('/listings/new'),
  publisherPage('/listings/new/api'),
  publisherPage('/listings/new/github-app'),
  publisherPage('/listings/new/oauth-app'),
  publisherPage('/listings/new/manifest', forOwner),
  publisherPage('/listings/new/probot', forOwner),
  listingPage(''),
  listingPage('/connection', 'hexlint'),
  listingPage('/insights', 'hexlint'),
  listingPage('/plans'),
  listingPage('/plans/new', 'hexlint'),
  listingPage('/preview'),
  listingPage('/review'),
  listingPage('/webhook', 'hexlint'),
  {
    name: 'PAGE /[locale]/publish/[login]/listings/[slug]/plans/[number]',
    at: () => `${hexlint.path}/listings/${hexlint.draft}/plans/1`,
    answers: forWriters,
  },
  {
    name: 'PAGE /[locale]/publish/[login]/listings/[slug]/webhook/deliveries/[id]',
    at: ({ shop }) => `${hexlint.path}/listings/hexlint/webhook/deliveries/${shop.delivery}`,
    answers: forWriters,
  },
  {
    name: 'GET /[locale]/publish/[login]/listings/[slug]/transactions',
    at: () => `${hexlint.path}/listings/hexlint/transactions`,
    answers: only('shown', writers, { anonymous: 'sign_in_required' }),
  },
  // A listing of another publisher is not there under one's own.
  {
    name: 'PAGE /[locale]/publish/[login]/listings/[slug]',
    at: () => `/en/publish/kelpworks/listings/${hexlint.draft}`,
    answers: only('not_found', []),
  },
  {
    name: 'PAGE /[locale]/manifests/[id]',
    at: ({ shop }) => `/en/manifests/${shop.flow}`,
    answers: only('shown', ['publisher']),
  },
  {
    name: 'PAGE /[locale]/manifests/finish',
    at: ({ shop }) => `/en/manifests/finish?code=${shop.code}&state=${shop.state}`,
    answers: signedIn('shown'),
  },
]
