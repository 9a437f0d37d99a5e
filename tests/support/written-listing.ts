import type { Actor } from '@/lib/accounts/types'
import { isOperator, type Operator } from '@/lib/auth/operator'
import { now } from '@/lib/clock'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import type { Plan } from '@/lib/db/generated/client'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import type { ManagedListing } from '@/lib/listings/types'
import { AGREEMENT_VERSION } from '@/lib/publishers/rules'
import { addCategory, storedImage } from './catalogue'
import { makeActor, must } from './market'

/** A person who publishes on their own account, with all that a submission asks for. */
export async function makePublisher(login: string): Promise<Actor> {
  const actor = await makeActor(login)
  await db().publisher.create({
    data: {
      id: newId('publisher'),
      accountId: actor.accountId,
      name: `${login} & Co`,
      websiteUrl: 'https://publisher.example',
      supportEmail: `support@${login}.example`,
      description: { en: 'Makes things' },
      contactName: login,
      contactEmail: `${login}@people.example`,
      agreementVersion: AGREEMENT_VERSION,
      agreedAt: now(),
      agreedById: actor.userId,
    },
  })
  return actor
}

/** A colleague who may write the listings of a publisher. */
export async function inviteEditor(owner: Actor, login: string): Promise<Actor> {
  const editor = await makeActor(login)
  const { id } = await db().publisher.findUniqueOrThrow({ where: { accountId: owner.accountId } })
  await db().publisherEditor.create({
    data: {
      publisherId: id,
      accountId: editor.accountId,
      invitedById: owner.userId,
      createdAt: now(),
    },
  })
  return editor
}

/** Whoever SOUK_OPERATORS names, which the test sets before anything reads the settings. */
export async function makeOperator(login: string): Promise<Operator> {
  const actor = await makeActor(login)
  if (!isOperator(actor)) throw new Error(`${login} runs nothing`)
  return actor
}

/** What a complete listing says, field by field as the editor saves it. */
export async function completeFields(name: string): Promise<Record<string, unknown>> {
  const picture = await storedImage('#224466')
  return {
    name,
    categories: ['utilities'],
    'text.en.shortDescription': 'Keeps an eye on what others forget to look at',
    'text.en.introduction': `${name} reads what happens and tells you.`,
    'text.en.description': 'Reads **events**.',
    'links.support': 'https://support.example',
    'links.privacy': 'https://privacy.example',
    logo: picture,
    screenshots: [{ assetId: picture, caption: { en: 'The page' } }],
    calls: [{ en: 'GET /repos' }],
    setupSteps: [{ en: 'Give it a token' }],
  }
}

/** Saves fields of a draft as this person. */
export async function writeFields(actor: Actor, listingId: string, fields: object): Promise<void> {
  for (const [field, value] of Object.entries(fields)) {
    const saved = { value, savedById: actor.userId, savedAt: now() }
    await db().listingDraftField.upsert({
      where: { listingId_field: { listingId, field } },
      create: { listingId, field, version: 1, ...saved },
      update: { ...saved, version: { increment: 1 } },
    })
  }
}

/** A complete draft of an API integration with one free plan, as its publisher may use it. */
export async function writeListing(owner: Actor, slug: string): Promise<ManagedListing> {
  const publisher = await db().publisher.findUniqueOrThrow({
    where: { accountId: owner.accountId },
  })
  const id = newId('listing')
  const kind = 'api_integration' as const
  await db().listing.create({
    data: { id, slug, publisherId: publisher.id, kind, currency: 'usd' },
  })
  await writeFields(owner, id, await completeFields(slug))
  await draftPlan(id, 1)
  return managed(owner, slug)
}

/** A free plan that nobody sees before it is published. */
export function draftPlan(listingId: string, number: number): Promise<Plan> {
  const words = { name: `Plan ${number}`, description: 'Free', bullets: [], unitName: null }
  const id = newId('plan')
  return db().plan.create({
    data: { id, listingId, number, priceModel: 'free', currency: 'usd', text: { en: words } },
  })
}

/** The listing as this person may use it now. */
export async function managed(actor: Actor, slug: string, owner = actor): Promise<ManagedListing> {
  return must(await authorizeListing(actor, owner.login, slug, 'editor'))
}

/** A marketplace with a category, a publisher and the operator who decides. */
export async function openReviews(): Promise<{ owner: Actor; operator: Operator }> {
  process.env.SOUK_OPERATORS = 'opal'
  await addCategory('utilities')
  return { owner: await makePublisher('mona'), operator: await makeOperator('opal') }
}
