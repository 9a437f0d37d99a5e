import { people } from '@/tests/support/authorization/roles'
import { type ActionRow, each, only, signedIn } from '@/tests/support/authorization/rows'

const others = ['approver', 'deputy', 'requester', 'member'] as const
const folder = 'app/[locale]/(organization)/organizations/[login]'
const forOwner = only('done', ['owner'], each(others, 'owner_required'))

const connection = {
  login: 'octo-labs',
  contactEmail: 'owners@octo-labs.example',
  contactLocale: 'en',
  membersMayRequest: 'on',
  collaboratorsMayRequest: 'on',
  repositoryAdminsMayInstall: 'on',
}

const policy = {
  organization: 'octo-labs',
  text: 'version: 1\nblock:\n  - listing: termarium\n    reason: Not needed\n',
}

/** What owners settle for octo-labs, and members look up. */
export const organizationActions: ActionRow[] = [
  {
    name: `${folder}/apps/actions.ts#checkAction`,
    on: () => '/en/organizations/octo-labs/apps',
    form: () => ({ login: 'octo-labs' }),
    answers: only('done', ['owner', ...others]),
  },
  // Everybody says it of themselves.
  {
    name: `${folder}/apps/actions.ts#sayAction`,
    on: () => '/en/organizations/octo-labs/apps',
    form: () => ({ listing: 'snipmark', said: 'revoked' }),
    answers: signedIn('done'),
  },
  {
    name: `${folder}/connect/actions.ts#connectAction`,
    on: () => '/en/organizations/octo-labs/connect',
    form: () => connection,
    answers: forOwner,
  },
  {
    name: `${folder}/settings/actions.ts#changeConnectionAction`,
    on: () => '/en/organizations/octo-labs/settings',
    form: () => connection,
    answers: forOwner,
  },
  {
    name: `${folder}/settings/approver-actions.ts#nameApproverAction`,
    on: () => '/en/organizations/octo-labs/settings',
    form: () => ({ organization: 'octo-labs', login: people.approver, until: '' }),
    answers: forOwner,
  },
  {
    name: `${folder}/settings/approver-actions.ts#removeApproverAction`,
    on: () => '/en/organizations/octo-labs/settings',
    form: ({ accounts }) => ({ organization: 'octo-labs', accountId: accounts.deputy }),
    answers: forOwner,
  },
  {
    name: `${folder}/apps/oauth-actions.ts#oauthWordAction`,
    on: () => '/en/organizations/octo-labs/apps',
    form: () => ({
      organization: 'octo-labs',
      listing: 'mailmoss',
      said: 'approved',
      version: '0',
      note: '',
    }),
    answers: forOwner,
  },
  {
    name: `${folder}/requests/actions.ts#lookAction`,
    on: () => '/en/organizations/octo-labs/requests',
    form: () => ({ organization: 'octo-labs' }),
    answers: forOwner,
  },
  {
    name: `${folder}/policy/actions.ts#dryRunAction`,
    on: () => '/en/organizations/octo-labs/policy',
    form: () => policy,
    answers: forOwner,
  },
  {
    name: `${folder}/policy/actions.ts#savePolicyAction`,
    on: () => '/en/organizations/octo-labs/policy',
    form: () => ({ ...policy, version: '1' }),
    answers: forOwner,
  },
]
