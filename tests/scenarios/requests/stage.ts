import { writeFileSync } from 'node:fs'
import type { Actor } from '@/lib/accounts/types'
import { encrypt } from '@/lib/core/secrets'
import { db } from '@/lib/db/client'
import { env } from '@/lib/env'
import { clockFrom } from '@/lib/sandbox/clock'
import type { World } from '@/lib/sandbox/github/world'
import { startStripeSandbox } from '@/lib/sandbox/stripe/server'
import { Person as Browser } from '../../contract/github/client'
import { type GithubForTests, soukWorld, startGithub } from '../../support/github'
import { type ListedMarket, listMarket } from '../../support/listed-market'
import { showListing } from '../../support/shown-listing'
import { sellerAccount } from '../../support/stripe-sandbox'
import type { Person } from './history'
import { Post, StripeEvents } from './post'

const FORWARDING_SECRET = 'forwarding-secret-of-the-scenarios'

/** An organization on the sandbox GitHub, with an app of its own to ask for, that nothing has happened to yet. */
export interface Place {
  githubId: number
  login: string
  soukInstallationId: number
  app: { id: number; slug: string }
  repositories: { api: number; website: number; docs: number }
}

function placeOf(index: number): Place {
  // As many digits each: a fault of one place's address is not the beginning of another's.
  const number = String(index).padStart(5, '0')
  return {
    githubId: 100_000 + index,
    login: `org-${number}`,
    soukInstallationId: 300_000 + index,
    app: { id: 400_000 + index, slug: `app-${number}` },
    repositories: {
      api: 1_000_000 + 3 * index,
      website: 1_000_001 + 3 * index,
      docs: 1_000_002 + 3 * index,
    },
  }
}

const organizationOf = ({ githubId, login }: Place) => ({
  id: githubId,
  login,
  members: [
    { login: 'olivia', role: 'admin' as const },
    { login: 'omar', role: 'admin' as const },
    { login: 'rafael', role: 'member' as const },
    { login: 'mei', role: 'member' as const },
  ],
  billingManagers: ['bruno'],
})

const repositoriesOf = ({ login, repositories }: Place) => [
  {
    id: repositories.api,
    owner: login,
    name: 'api',
    private: true,
    collaborators: [{ login: 'rafael', permission: 'admin' as const }],
  },
  {
    id: repositories.website,
    owner: login,
    name: 'website',
    collaborators: [
      { login: 'casey', permission: 'push' as const },
      { login: 'rafael', permission: 'push' as const },
    ],
  },
  { id: repositories.docs, owner: login, name: 'docs' },
]

/** The world of the other tests with these places in it, and webhooks that go to the post. */
function worldOf(places: readonly Place[], post: Post): World {
  const { users, apps = [] } = soukWorld()
  const [souk, plain] = apps
  if (souk === undefined || plain === undefined) throw new Error('The world has no apps')
  return {
    users,
    organizations: places.map(organizationOf),
    repositories: places.flatMap(repositoriesOf),
    apps: [
      {
        ...souk,
        events: ['member', 'membership', 'organization', 'repository'],
        webhookUrl: `${post.url}/souk`,
        webhookSecret: process.env.GITHUB_WEBHOOK_SECRET ?? '',
      },
      ...places.map(({ app: { id, slug } }) => ({
        ...plain,
        ...{ id, slug, name: slug, clientId: `Iv1.${slug}` },
        webhookUrl: `${post.url}/app`,
        webhookSecret: FORWARDING_SECRET,
      })),
    ],
    installations: places.map(({ soukInstallationId: id, login }) => ({
      id,
      app: 'souk',
      account: login,
      selection: 'all' as const,
    })),
  }
}

const enough = { anonymous: 1_000_000, authenticated: 10_000_000 }

/** GitHub, Stripe and Souk for as many histories as there are places, one after another. */
export interface Stage {
  github: GithubForTests
  stripeUrl: string
  stripeEvents: StripeEvents
  post: Post
  market: ListedMarket
  actors: Record<Person, Actor>
  /** A place that nobody used before. */
  nextPlace(): Place
  browser(login: string): Promise<Browser>
  /** Signs everybody in again: the tokens of a history that reached into the future are none in the next. */
  signInAgain(): Promise<void>
  /** Puts the clock that all share back to the machine's. */
  resetClock(): void
  close(): Promise<void>
}

async function startStripe(clockFile: string) {
  const clock = clockFrom(clockFile)
  const stripe = await startStripeSandbox({
    ...{ port: 0, host: '127.0.0.1', database: ':memory:' },
    secretKey: process.env.STRIPE_SECRET_KEY ?? '',
    accounts: [sellerAccount],
    endpoints: [],
    now: clock.now,
    advance: clock.advance,
  })
  process.env.STRIPE_API_URL = stripe.url
  return stripe
}

async function signInAll({ signIn }: GithubForTests): Promise<Record<Person, Actor>> {
  return {
    olivia: await signIn('olivia'),
    omar: await signIn('omar'),
    rafael: await signIn('rafael'),
    mei: await signIn('mei'),
    casey: await signIn('casey'),
    nina: await signIn('nina'),
    bruno: await signIn('bruno'),
  }
}

/** The listing that every history asks for, each with another app of GitHub's behind it. */
async function openMarket(): Promise<ListedMarket> {
  const market = await listMarket('app-0', placeOf(0).app.id)
  await showListing(market.listing)
  const webhookSecret = encrypt(env().SOUK_ENCRYPTION_KEYS, FORWARDING_SECRET)
  await db().appConnection.update({
    where: { listingId: market.listing.id },
    data: { webhookSecret },
  })
  return market
}

/** Sets the stage; to be called before anything reads the settings. */
export async function openStage(count: number): Promise<Stage> {
  const places = Array.from({ length: count }, (_, index) => placeOf(index))
  const post = await Post.open()
  const github = await startGithub(worldOf(places, post), enough)
  const clockFile = process.env.SOUK_CLOCK_FILE ?? ''
  const stripe = await startStripe(clockFile)
  const actors = await signInAll(github)
  const browsers = new Map<string, Promise<Browser>>()
  const browser = (login: string) => {
    const known = browsers.get(login) ?? Browser.signIn(github.sandbox, login)
    browsers.set(login, known)
    return known
  }
  return {
    ...{ github, post, actors, browser, stripeUrl: stripe.url, market: await openMarket() },
    stripeEvents: new StripeEvents(stripe.url, sellerAccount.id),
    nextPlace: () => {
      const place = places.shift()
      if (place === undefined) throw new Error('Every place was used')
      return place
    },
    signInAgain: async () => {
      await signInAll(github)
    },
    resetClock: () => writeFileSync(clockFile, '{"offset_ms": 0}\n'),
    close: async () => {
      await stripe.close()
      await github.close()
      await post.close()
    },
  }
}
