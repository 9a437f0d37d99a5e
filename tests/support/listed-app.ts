import { now } from '@/lib/clock'
import { newId } from '@/lib/core/ids'
import { encrypt } from '@/lib/core/secrets'
import { db } from '@/lib/db/client'
import type { Listing, ListingKind, PlanAudience } from '@/lib/db/generated/client'
import { env } from '@/lib/env'
import type { ListingContent } from '@/lib/listings/schema'
import { makeAccount } from './market'

const content: ListingContent = {
  text: {
    en: { shortDescription: 'Checks code', introduction: 'Checks code.', description: '' },
  },
  languages: [],
  logoBackground: '#ffffff',
  links: { support: 'https://s.example', privacy: 'https://p.example' },
  permissions: [],
  events: [],
  scopes: [],
  calls: [],
  needs: [],
  setupSteps: [],
}

interface ListedApp {
  slug: string
  kind?: ListingKind
  /** The app of the sandbox world; its slug is the listing's. */
  githubAppId?: number
  /** Gives this instance the app's key, so that its JWT reads. */
  connected?: boolean
  /** A free plan for these accounts; none by default. */
  plan?: PlanAudience
}

async function publisherId(): Promise<string> {
  const found = await db().publisher.findFirst({ select: { id: true } })
  if (found !== null) return found.id
  const account = await makeAccount('User', 'publisher')
  const publisher = await db().publisher.create({
    data: {
      id: newId('publisher'),
      accountId: account.id,
      name: 'Publisher',
      websiteUrl: 'https://publisher.example',
      supportEmail: 'support@publisher.example',
      description: {},
    },
  })
  return publisher.id
}

/** A published listing of an app of the sandbox world. */
export async function listApp(app: ListedApp): Promise<Listing> {
  const { slug, kind = 'github_app', githubAppId = null, connected = false, plan } = app
  const listing = await db().listing.create({
    data: {
      id: newId('listing'),
      slug,
      publisherId: await publisherId(),
      kind,
      currency: 'eur',
      githubAppId,
      githubAppSlug: githubAppId === null ? null : slug,
    },
  })
  const category = await db().category.upsert({
    where: { slug: 'utilities' },
    create: {
      id: newId('category'),
      slug: 'utilities',
      position: 1,
      name: { en: 'Utilities' },
      description: {},
    },
    update: {},
  })
  const revision = await db().listingRevision.create({
    data: {
      id: newId('revision'),
      listingId: listing.id,
      number: 1,
      state: 'published',
      name: slug,
      primaryCategoryId: category.id,
      content: JSON.parse(JSON.stringify(content)),
    },
  })
  if (connected && githubAppId !== null) await connectApp(listing.id, githubAppId)
  if (plan !== undefined) await addFreePlan(listing.id, plan)
  return db().listing.update({
    where: { id: listing.id },
    data: { state: 'published', publishedAt: now(), currentRevisionId: revision.id },
  })
}

async function connectApp(listingId: string, githubAppId: number): Promise<void> {
  const privateKey = encrypt(env().SOUK_ENCRYPTION_KEYS, env().GITHUB_APP_PRIVATE_KEY)
  await db().appConnection.create({
    data: { listingId, githubAppId, privateKey, connectedAt: now() },
  })
}

async function addFreePlan(listingId: string, audience: PlanAudience): Promise<void> {
  const words = { name: 'Free', description: 'All of it', bullets: [], unitName: null }
  await db().plan.create({
    data: {
      id: newId('plan'),
      listingId,
      number: 1,
      state: 'published',
      priceModel: 'free',
      currency: 'eur',
      audience,
      text: { en: words },
      publishedAt: now(),
    },
  })
}
