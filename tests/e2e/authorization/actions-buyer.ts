import { ordered } from '@/tests/support/authorization/prepare-orders'
import { asked } from '@/tests/support/authorization/prepare-requests'
import { type ActionRow, each, only, signedIn } from '@/tests/support/authorization/rows'

const others = ['approver', 'deputy', 'requester', 'member'] as const
const folder = 'app/[locale]/(buyer)'

const setup = (name: string, slug: string, answers: ActionRow['answers']): ActionRow => ({
  name: `${folder}/listings/[slug]/setup/[setupId]/actions.ts#${name}`,
  on: ({ setups }) => `/en/listings/${slug}/setup/${setups[slug]}`,
  form: ({ setups }) => ({ setupId: setups[slug] ?? '' }),
  answers,
})

const purchase = (name: string, slug: string, answers: ActionRow['answers']): ActionRow => ({
  name: `${folder}/purchases/[id]/actions.ts#${name}`,
  on: ({ purchases }) => `/en/purchases/${purchases[slug]}`,
  form: ({ purchases }) => ({ purchase: purchases[slug] ?? '' }),
  answers,
})

const ofOwner = (answer: ActionRow['answers']['owner']) =>
  only(answer, ['owner'], each(others, 'owner_required'))

/** What people do about what they install and buy for themselves, and owners for octo-labs. */
export const buyerActions: ActionRow[] = [
  {
    name: `${folder}/integrations/actions.ts#checkAction`,
    on: () => '/en/integrations',
    form: () => ({}),
    answers: signedIn('done'),
  },
  {
    name: `${folder}/listings/[slug]/copy/actions.ts#startCopyAction`,
    on: () => '/en/listings/hexlint/copy',
    form: ({ organization }) => ({
      slug: 'hexlint',
      account: organization.id,
      name: 'Hexlint of octo-labs',
      hookUrl: '',
    }),
    answers: only('done', ['owner'], each(others, 'owner_required')),
  },
  {
    name: `${folder}/listings/[slug]/report/actions.ts#reportAction`,
    on: () => '/en/listings/sievelock/report',
    form: () => ({ slug: 'sievelock', reason: 'broken', text: 'It has not answered for a week.' }),
    answers: signedIn('done'),
  },
  {
    name: `${folder}/listings/[slug]/setup/actions.ts#setUpAction`,
    on: () => '/en/listings/hookglass/setup?account=octo-labs',
    form: ({ organization, free }) => ({
      slug: 'hookglass',
      accountId: organization.id,
      selection: 'all',
      planId: free.hookglass ?? '',
    }),
    answers: only(
      'done',
      ['owner'],
      each([...others, 'collaborator', 'billing'], 'not_allowed_to_install'),
    ),
  },
  setup('checkAction', ordered.seen, only('done', ['owner'])),
  setup('confirmAction', ordered.confirmed, only('conflict', ['owner'])),
  setup('abandonAction', ordered.abandoned, only('done', ['owner'])),
  purchase('cancelAction', ordered.cancelled, ofOwner('done')),
  purchase('undoAction', ordered.seen, ofOwner('nothing_to_undo')),
  purchase('undoChangeAction', ordered.seen, ofOwner('nothing_to_undo')),
  {
    name: `${folder}/purchases/[id]/change/actions.ts#changeAction`,
    on: ({ purchases }) => `/en/purchases/${purchases[ordered.seen]}/change`,
    form: ({ purchases, free }) => ({
      purchase: purchases[ordered.seen] ?? '',
      planId: free[ordered.seen] ?? '',
    }),
    answers: ofOwner('nothing_to_change'),
  },
  {
    name: `${folder}/purchases/[id]/change/actions.ts#upgradeAction`,
    on: ({ purchases }) => `/en/purchases/${purchases[ordered.seen]}/change`,
    form: ({ plans, organization }) => ({
      slug: ordered.seen,
      accountId: organization.id,
      planId: plans[ordered.seen] ?? '',
      cycle: 'monthly',
      units: '1',
      name: 'Octo Labs',
      country: 'US',
      postalCode: '94103',
      termsAccepted: 'true',
      seenToday: '0',
      seenNext: '0',
      seenTrial: 'false',
    }),
    answers: ofOwner('done'),
  },
  {
    name: `${folder}/updates/[id]/actions.ts#checkAction`,
    on: ({ update }) => `/en/updates/${update}`,
    form: ({ update }) => ({ update }),
    answers: only('done', ['owner', ...others]),
  },
  // Everybody says it of themselves.
  {
    name: `${folder}/updates/[id]/actions.ts#sayAction`,
    on: ({ update }) => `/en/updates/${update}`,
    form: () => ({ listing: 'snipmark', said: 'authorized' }),
    answers: signedIn('done'),
  },
  {
    name: `${folder}/listings/[slug]/setup/ask-actions.ts#supportOpenAction`,
    on: () => `/en/listings/${asked.joined}/setup?account=octo-labs`,
    form: ({ requests }) => ({ requestId: requests[asked.joined] ?? '' }),
    answers: only('done', ['owner', 'approver', 'deputy', 'member'], {
      requester: 'already_asked',
    }),
  },
]
