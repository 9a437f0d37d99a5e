import { picture } from '@/tests/support/authorization/picture'
import { ordered } from '@/tests/support/authorization/prepare-orders'
import {
  type AddressRow,
  type Answers,
  each,
  everybody,
  only,
} from '@/tests/support/authorization/rows'
import { hexlint } from '@/tests/support/authorization/shop'

const writers = ['publisher', 'editor'] as const
const others = ['approver', 'deputy', 'requester', 'member'] as const
const unsigned = { anonymous: 'sign_in_required' } as const

/** An address that everybody gets the same from. */
const open = (name: string, at: string, answers: Answers = everybody('shown')): AddressRow => ({
  name: `GET ${name}`,
  at: () => at,
  answers,
})

const draftOf = (part: string) => `/api/publish/hexlint/${hexlint.draft}${part}`

/** Who posts a webhook proves it by a signature, which no session takes the place of. */
const webhook = (name: string, at: AddressRow['at'] = () => name): AddressRow => ({
  name: `POST ${name}`,
  at,
  send: () => ({
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"id":1}',
  }),
  answers: everybody('signature_invalid'),
})

/** What programs read of the catalogue: the same for everybody, and nothing of what is not in it. */
const documents: AddressRow[] = [
  open('/sitemap.xml', '/sitemap.xml'),
  open('/sitemaps/[name]', '/sitemaps/pages.xml'),
  open('/sitemaps/[name]', '/sitemaps/listings-400000.xml', everybody('not_found')),
  open('/llms.txt', '/llms.txt'),
  open('/[locale]/llms.txt', '/fr/llms.txt'),
  open('/[locale]/feed.atom', '/en/feed.atom'),
  open('/[locale]/categories/[slug]/feed.atom', '/en/categories/code-quality/feed.atom'),
  open('/[locale]/share.png', '/en/share.png'),
  open('/[locale]/listings/[slug]/markdown', '/en/listings/hexlint.md'),
  open(
    '/[locale]/listings/[slug]/markdown',
    `/en/listings/${hexlint.draft}.md`,
    everybody('not_found'),
  ),
  open('/[locale]/listings/[slug]/picture', '/en/listings/hexlint.png'),
  open(
    '/[locale]/listings/[slug]/picture',
    `/en/listings/${hexlint.draft}.png`,
    everybody('not_found'),
  ),
]

/** Route handlers that answer browsers, mail programs and GitHub's and Stripe's servers. */
export const routes: AddressRow[] = [
  open('/', '/', everybody('elsewhere')),
  open('/robots.txt', '/robots.txt'),
  open('/icon.svg', '/icon.svg'),
  open('/apple-icon.png', '/apple-icon.png'),
  open('/favicon.ico', '/favicon.ico'),
  // A machine that is too busy for its worker says so, to everybody.
  { ...open('/api/health', '/api/health'), also: 'status 503' },
  open('/api/openapi.json', '/api/openapi.json'),
  open('/api/listings', '/api/listings?q=hexlint'),
  open('/api/suggestions', '/api/suggestions?q=hexl'),
  open('/api/listings/[slug]', '/api/listings/hexlint'),
  open('/api/listings/[slug]', `/api/listings/${hexlint.draft}`, everybody('not_found')),
  ...documents,
  open('/api/viewer', '/api/viewer'),
  open('/api/viewer/listings/[slug]', '/api/viewer/listings/hexlint'),
  open('/api/viewer/listings/[slug]/holdings', '/api/viewer/listings/hexlint/holdings'),
  open('/api/auth/[...nextauth]', '/api/auth/csrf'),
  open('/api/v3', '/api/v3'),
  // Without its token, which only our own pages have, nobody is signed out.
  {
    name: 'POST /api/auth/[...nextauth]',
    at: () => '/api/auth/signout',
    send: () => ({ method: 'POST', body: new URLSearchParams({ callbackUrl: '/en' }) }),
    answers: everybody('elsewhere'),
  },
  {
    name: 'GET /assets/[id]',
    at: ({ shop }) => `/assets/${shop.picture}`,
    answers: everybody('shown'),
  },
  {
    name: 'POST /api/internal/cache',
    at: () => '/api/internal/cache',
    send: () => ({ method: 'POST', body: '{"tags":["catalogue"]}' }),
    answers: everybody('not_found'),
  },
  {
    name: 'GET /api/viewer/setups/[id]',
    at: ({ setups }) => `/api/viewer/setups/${setups[ordered.seen]}`,
    answers: only('shown', ['owner'], unsigned),
  },
  {
    name: 'GET /api/publish/[login]/[slug]/draft',
    at: () => draftOf('/draft'),
    answers: only('shown', writers, unsigned),
  },
  {
    name: 'PUT /api/publish/[login]/[slug]/fields',
    at: () => draftOf('/fields'),
    send: () => ({
      method: 'PUT',
      body: JSON.stringify({ field: 'text.en.introduction', value: 'Reads rows.', base: 'r0' }),
    }),
    answers: only('shown', writers, unsigned),
  },
  {
    name: 'POST /api/publish/[login]/[slug]/assets',
    at: () => draftOf('/assets?role=logo'),
    send: () => ({ method: 'POST', body: picture }),
    answers: only('shown', writers, unsigned),
  },
  {
    name: 'GET /api/unsubscribe',
    at: ({ own }) => `/api/unsubscribe?token=${own.unsubscribe}`,
    answers: everybody('elsewhere'),
  },
  {
    name: 'POST /api/unsubscribe',
    at: ({ own }) => `/api/unsubscribe?token=${own.unsubscribe}x`,
    send: () => ({ method: 'POST' }),
    answers: everybody('not_found'),
  },
  {
    name: 'GET /marketplace/[slug]/upgrade/[number]/[account]',
    at: ({ organization }) => `/marketplace/${ordered.seen}/upgrade/1/${organization.githubId}`,
    answers: only('elsewhere', ['owner'], each(others, 'owner_required')),
  },
  // The number of an installation is only a hint: GitHub says whose it is.
  {
    name: 'GET /setup',
    at: ({ organization }) => `/setup?installation_id=${organization.installation}`,
    answers: only('elsewhere', ['owner'], each(others, 'owner_required')),
  },
  webhook('/api/webhooks/github'),
  webhook('/api/webhooks/stripe'),
  webhook('/api/webhooks/stripe-connect'),
  webhook('/api/webhooks/apps/[listing]', ({ shop }) => `/api/webhooks/apps/${shop.listing}`),
]
