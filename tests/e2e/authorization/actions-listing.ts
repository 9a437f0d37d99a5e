import type { Role } from '@/tests/support/authorization/roles'
import { type ActionRow, only } from '@/tests/support/authorization/rows'
import { drafted, hexlint } from '@/tests/support/authorization/shop'
import type { World } from '@/tests/support/authorization/world'

const writers = ['publisher', 'editor'] as const
const folder = 'app/[locale]/(publisher)/publish/[login]/listings/[slug]'

type Slug = string | { publisher: string; editor: string }
type Fields = (world: World, role: Role) => Record<string, string>

const slugFor = (slug: Slug, role: Role) =>
  typeof slug === 'string' ? slug : role === 'editor' ? slug.editor : slug.publisher

const does = (
  name: string,
  slug: Slug,
  fields: Fields = () => ({}),
  answers: ActionRow['answers'] = only('done', writers),
): ActionRow => ({
  name: `${folder}/${name}`,
  on: () => {
    const page = name.replace(/\/?[\w-]*actions\.ts.*/, '').replace('[id]', '1')
    const listing = `${hexlint.path}/listings/${slugFor(slug, 'publisher')}`
    return page === '' ? listing : `${listing}/${page}`
  },
  form: (world, role) => ({
    login: 'hexlint',
    slug: slugFor(slug, role),
    ...fields(world, role),
  }),
  answers,
})

const draft = hexlint.draft
const words = { priceModel: 'free', audience: 'all', description: 'What it gives', bullets: '' }
const planOf =
  (publisher: string, editor: string): Fields =>
  ({ shop }, role) => ({
    plan: shop[role === 'editor' ? editor : publisher] ?? '',
  })
const testOf = ({ shop }: World, role: Role) =>
  shop[role === 'editor' ? 'editorTest' : 'publisherTest'] ?? ''

const rotated = { publisher: 'hexlint', editor: drafted.waiting }

/** What whoever writes for hexlint does to one of its listings. */
export const listingActions: ActionRow[] = [
  does('actions.ts#saveSectionAction', draft, (_world, role) => {
    const field = role === 'editor' ? 'text.en.description' : 'text.en.shortDescription'
    return { [`text:${field}`]: `Written by ${role}`, [`base:${field}`]: 'r0' }
  }),
  does('actions.ts#discardFieldAction', draft, () => ({ field: 'links.status', base: 'r0' })),
  does('actions.ts#orderScreenshotsAction', draft, () => ({ order: '' })),
  does('actions.ts#removeCardAction', draft, () => ({ base: 'r0' })),
  does('connection/actions.ts#connectPrivateKeyAction', 'hexlint', ({ shop }) => ({
    privateKey: shop.privateKey ?? '',
  })),
  does(
    'connection/actions.ts#connectPublicKeyAction',
    'hexlint',
    ({ shop }) => ({
      publicKey: shop.publicKey ?? '',
      token: 'none',
    }),
    only('token_refused', writers),
  ),
  does('connection/actions.ts#connectWebhooksAction', 'hexlint', ({ shop }) => ({
    webhookSecret: shop.webhookSecret ?? '',
  })),
  does('connection/actions.ts#connectClientAction', 'hexlint', ({ shop }) => ({
    clientSecret: shop.clientSecret ?? '',
  })),
  does('connection/actions.ts#disconnectAction', 'hexlint', () => ({ way: 'publicKey' })),
  does('connection/actions.ts#tryConnectionAction', 'hexlint'),
  does('connection/actions.ts#rereadAppAction', 'hexlint'),
  does('connection/actions.ts#offerCopiesAction', 'hexlint', () => ({
    offered: 'on',
    hookUrl: 'https://hexlint.example/copies',
  })),
  does('plans/actions.ts#createPlanAction', draft, (_world, role) => ({
    ...words,
    name: `Of ${role}`,
  })),
  does('plans/actions.ts#editPlanAction', draft, (world, role) => ({
    ...words,
    ...planOf('plan2', 'plan3')(world, role),
    name: `By ${role}`,
    version: '1',
  })),
  does('plans/actions.ts#movePlanAction', draft, (world, role) => ({
    ...planOf('plan2', 'plan3')(world, role),
    direction: 'down',
  })),
  does('plans/actions.ts#markPlanAction', 'hexlint', ({ plans }, role) => ({
    plan: plans.hexlint ?? '',
    do: role === 'editor' ? 'unmark' : 'mark',
  })),
  does('plans/actions.ts#deletePlanAction', draft, planOf('plan4', 'plan5')),
  does('plans/actions.ts#changeCurrencyAction', draft, (_world, role) => ({
    currency: role === 'editor' ? 'eur' : 'gbp',
  })),
  does('plans/test-actions.ts#changeTestAction', draft, (world, role) => ({
    purchase: testOf(world, role),
    planId: world.shop.plan2 ?? '',
    units: '1',
  })),
  does('plans/test-actions.ts#moveTestAction', draft, (world, role) => ({
    purchase: testOf(world, role),
    move: 'end',
  })),
  does('plans/test-actions.ts#startTestAction', draft, ({ accounts, shop }, role) => ({
    accountId: role === 'anonymous' ? accounts.stranger : accounts[role],
    planId: shop.plan2 ?? '',
    units: '1',
  })),
  does('review/actions.ts#submitAction', drafted.submitted),
  does('review/actions.ts#publishEditAction', drafted.edited),
  does('review/actions.ts#withdrawAction', drafted.withdrawn),
  does('review/actions.ts#appealAction', drafted.appealed, () => ({
    note: 'It says all there is to say about it.',
  })),
  does(
    'review/actions.ts#delistAction',
    drafted.delisted,
    () => ({}),
    only('done', ['publisher'], { editor: 'owner_required' }),
  ),
  does('webhook/actions.ts#saveAction', draft, ({ shop }) => ({
    url: shop.hookUrl ?? '',
    secret: '',
    active: 'on',
  })),
  does('webhook/actions.ts#pingAction', 'hexlint'),
  does('webhook/actions.ts#resumeAction', 'hexlint', () => ({}), only('conflict', writers)),
  does('webhook/deliveries/[id]/actions.ts#redeliverAction', 'hexlint', ({ shop }) => ({
    delivery: shop.delivery ?? '',
  })),
  does('webhook/rotation-actions.ts#startAction', rotated, () => ({ nextSecret: '' })),
  does(
    'webhook/rotation-actions.ts#switchAction',
    'hexlint',
    () => ({}),
    only('conflict', writers),
  ),
  does('webhook/rotation-actions.ts#cancelAction', rotated),
]
