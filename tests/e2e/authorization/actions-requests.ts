import { asked, askForm } from '@/tests/support/authorization/prepare-requests'
import type { Person, Role } from '@/tests/support/authorization/roles'
import { type ActionRow, each, only } from '@/tests/support/authorization/rows'
import type { World } from '@/tests/support/authorization/world'

const folder = 'app/[locale]/(buyer)'
const members = ['owner', 'approver', 'deputy', 'requester', 'member'] as const
const deciders = ['owner', 'approver', 'deputy'] as const

type Slug = string | Partial<Record<Role, string>>

/** Whoever may do something once does it to a request of their own; everybody else tries it on the owner's. */
const slugFor = (slug: Slug, role: Role): string =>
  typeof slug === 'string' ? slug : (slug[role] ?? slug.owner ?? '')

const request = (
  name: string,
  slug: Slug,
  answers: ActionRow['answers'],
  fields: (world: World, slug: string) => Record<string, string> = () => ({}),
): ActionRow => ({
  name: `${folder}/requests/[id]/actions.ts#${name}`,
  on: ({ requests }) => `/en/requests/${requests[slugFor(slug, 'owner')]}`,
  form: (world, role) => {
    const own = slugFor(slug, role)
    return { requestId: world.requests[own] ?? '', ...fields(world, own) }
  },
  answers,
})

const terms = (world: World, slug: string) => ({ version: '1', ...askForm(slug, world) })

/** What the person named here may ask for has not been asked for by another. */
const wishes: Partial<Record<Person, string>> = {
  approver: 'docharbor',
  deputy: 'stagehop',
  requester: 'babelune',
  member: 'tarrow-ci',
  collaborator: 'pocketbuild',
}

/** The repository of octo-labs that the collaborator may write to. */
const website = '4300002'
const fromOutside = ['collaborator', 'billing'] as const

/** Asking octo-labs for an integration, and deciding about it. */
export const requestActions: ActionRow[] = [
  {
    name: `${folder}/listings/[slug]/setup/ask-actions.ts#askAction`,
    on: () => '/en/listings/docharbor/setup?account=octo-labs',
    form: (world, role) => ({
      ...askForm((role === 'anonymous' ? undefined : wishes[role]) ?? 'pocketbuild', world),
      ...(fromOutside.some((one) => one === role) ? { repositoryIds: website } : {}),
    }),
    answers: only('done', ['approver', 'deputy', 'requester', 'member', 'collaborator'], {
      owner: 'nothing_to_ask',
      billing: 'repositories_not_available',
    }),
  },
  request(
    'supportAction',
    asked.supported,
    only('done', ['owner', 'approver', 'deputy', 'member'], { requester: 'already_asked' }),
    () => ({ reason: 'I would use it, too.' }),
  ),
  request(
    'messageAction',
    asked.seen,
    only('done', [...deciders, 'requester'], each(['member'], 'request_not_yours')),
    () => ({ body: 'Which team needs it first?' }),
  ),
  request('checkAction', asked.seen, only('done', members)),
  request(
    'approveAction',
    asked.approved,
    only('done', deciders, { requester: 'own_request', member: 'approver_required' }),
    (world, slug) => ({ ...terms(world, slug), note: 'Start with the API.', endsAt: '' }),
  ),
  // Of a request that one person decides there is nothing to take back.
  request('takeBackAction', asked.seen, only('done', [], each(members, 'nothing_to_undo'))),
  request(
    'denyAction',
    asked.denied,
    only('done', deciders, each(['requester', 'member'], 'approver_required')),
    () => ({ version: '1', note: 'We have one that does the same.' }),
  ),
  request(
    'withdrawAction',
    asked.withdrawn,
    only(
      'done',
      ['requester'],
      each(['owner', 'approver', 'deputy', 'member'], 'request_not_yours'),
    ),
  ),
]
