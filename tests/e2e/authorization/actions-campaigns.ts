import { people, type Role } from '@/tests/support/authorization/roles'
import { type ActionRow, each, only } from '@/tests/support/authorization/rows'
import type { World } from '@/tests/support/authorization/world'

const deciders = ['owner', 'approver', 'deputy'] as const
/** The member reviews an integration of it. */
const seers = [...deciders, 'member'] as const
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
const versions: Partial<Record<Role, string>> = {
  owner: '1',
  approver: '2',
  deputy: '3',
  member: '4',
}

/** Recertifying what octo-labs has: deciders decide, a reviewer on what is theirs, owners begin and end it; to other members a campaign is not there. */
export const campaignActions: ActionRow[] = [
  does(
    'decideAction',
    ({ campaign }, role) => ({
      item: campaign.item,
      version: versions[role] ?? '1',
      decision: 'keep',
    }),
    only('done', seers),
  ),
  // What is kept needs nobody's word; who may not speak learns that first.
  does('sayAction', ({ campaign }) => ({ item: campaign.item }), only('item_changed', seers)),
  does('checkAction', ({ campaign }) => ({ campaign: campaign.id }), only('done', seers)),
  does(
    'assignAction',
    ({ campaign }) => ({ campaign: campaign.id, item: campaign.item, login: people.member }),
    only('done', deciders, { member: 'approver_required' }),
  ),
  does(
    'closeAction',
    ({ campaign }) => ({ campaign: campaign.id }),
    only('done', ['owner'], each(['approver', 'deputy', 'member'], 'owner_required')),
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
