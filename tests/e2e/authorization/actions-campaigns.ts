import { people, type Role } from '@/tests/support/authorization/roles'
import { type ActionRow, each, only } from '@/tests/support/authorization/rows'
import type { World } from '@/tests/support/authorization/world'

const members = ['owner', 'approver', 'deputy', 'requester', 'member'] as const
const deciders = ['owner', 'approver', 'deputy'] as const
const folder = 'app/[locale]/(organization)/organizations/[login]/campaigns'

const does = (
  name: string,
  form: (world: World, role: Role) => Record<string, string>,
  answers: ActionRow['answers'],
): ActionRow => ({
  name: `${folder}/[id]/actions.ts#${name}`,
  on: ({ campaign }) => `/en/organizations/octo-labs/campaigns/${campaign.id}`,
  form,
  answers,
})

/** A decision names the version that it was made on; each decides anew on what the one before left. */
const versions: Partial<Record<Role, string>> = { owner: '1', approver: '2', deputy: '3' }

/** Recertifying what octo-labs has: members read, deciders decide, owners begin and end it. */
export const campaignActions: ActionRow[] = [
  does(
    'decideAction',
    ({ campaign }, role) => ({
      item: campaign.item,
      version: versions[role] ?? '1',
      decision: 'keep',
    }),
    only('done', deciders, each(['requester', 'member'], 'reviewer_required')),
  ),
  // What is kept needs nobody's word; who may not speak learns that first.
  does(
    'sayAction',
    ({ campaign }) => ({ item: campaign.item }),
    only('item_changed', deciders, each(['requester', 'member'], 'reviewer_required')),
  ),
  does('checkAction', ({ campaign }) => ({ campaign: campaign.id }), only('done', members)),
  does(
    'assignAction',
    ({ campaign }) => ({ campaign: campaign.id, item: campaign.item, login: people.member }),
    only('done', deciders, each(['requester', 'member'], 'approver_required')),
  ),
  does(
    'closeAction',
    ({ campaign }) => ({ campaign: campaign.id }),
    only('done', ['owner'], each(['approver', 'deputy', 'requester', 'member'], 'owner_required')),
  ),
  {
    name: `${folder}/actions.ts#startAction`,
    on: () => '/en/organizations/octo-labs/campaigns',
    form: () => ({
      organization: 'octo-labs',
      name: 'Next year',
      deadline: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10),
      which: 'all',
    }),
    answers: only(
      'done',
      ['owner'],
      each(['approver', 'deputy', 'requester', 'member'], 'owner_required'),
    ),
  },
]
