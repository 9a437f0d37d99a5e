import {
  type AddressRow,
  each,
  everybody,
  only,
  signedIn,
} from '@/tests/support/authorization/rows'

const members = ['owner', 'approver', 'deputy', 'requester', 'member'] as const
const others = ['approver', 'deputy', 'requester', 'member'] as const

const at = (page: string) => () => `/en/organizations/octo-labs${page}`
const forOwners = only('shown', ['owner'])
/** Who decides, and the member who reviews an integration of it. */
const campaignSeers = ['owner', 'approver', 'deputy', 'member'] as const
const forDeciders = only('shown', ['owner', 'approver', 'deputy'])

/** An organization: its members see what it has, its owners decide. Whoever manages its bills is no member. */
export const organizationPages: AddressRow[] = [
  {
    name: 'PAGE /[locale]/organizations',
    at: () => '/en/organizations',
    answers: signedIn('shown'),
  },
  // Leads on before anything of the organization is looked at.
  { name: 'PAGE /[locale]/organizations/[login]', at: at(''), answers: everybody('elsewhere') },
  {
    name: 'PAGE /[locale]/organizations/[login]/apps',
    at: at('/apps'),
    answers: only('shown', members),
  },
  {
    name: 'GET /[locale]/organizations/[login]/apps/export',
    at: at('/apps/export'),
    answers: only('shown', members, { anonymous: 'sign_in_required' }),
  },
  {
    name: 'PAGE /[locale]/organizations/[login]/requests',
    at: at('/requests'),
    answers: only('shown', members),
  },
  { name: 'PAGE /[locale]/organizations/[login]/audit', at: at('/audit'), answers: forOwners },
  {
    name: 'GET /[locale]/organizations/[login]/audit/export',
    at: at('/audit/export'),
    answers: only('shown', ['owner'], {
      ...each(others, 'owner_required'),
      anonymous: 'sign_in_required',
    }),
  },
  {
    name: 'PAGE /[locale]/organizations/[login]/billing',
    at: at('/billing'),
    answers: only('shown', ['owner'], each(others, 'owner_required')),
  },
  {
    name: 'PAGE /[locale]/organizations/[login]/settings',
    at: at('/settings'),
    answers: forOwners,
  },
  {
    name: 'PAGE /[locale]/organizations/[login]/connect',
    at: at('/connect'),
    answers: only('elsewhere', ['owner']),
  },
  // Owners change the policy; whom they named to decide reads what they decide by.
  { name: 'PAGE /[locale]/organizations/[login]/policy', at: at('/policy'), answers: forDeciders },
  {
    name: 'PAGE /[locale]/organizations/[login]/policy/versions/[version]',
    at: at('/policy/versions/1'),
    answers: forDeciders,
  },
  {
    name: 'GET /[locale]/organizations/[login]/policy/export',
    at: at('/policy/export'),
    answers: { ...forDeciders, anonymous: 'sign_in_required' },
  },
  {
    name: 'PAGE /[locale]/organizations/[login]/campaigns',
    at: at('/campaigns'),
    answers: only('shown', members),
  },
  {
    name: 'PAGE /[locale]/organizations/[login]/campaigns/[id]',
    at: ({ campaign }) => at(`/campaigns/${campaign.id}`)(),
    answers: only('shown', campaignSeers),
  },
  {
    name: 'GET /[locale]/organizations/[login]/campaigns/[id]/export',
    at: ({ campaign }) => at(`/campaigns/${campaign.id}/export`)(),
    answers: only('shown', campaignSeers, { anonymous: 'sign_in_required' }),
  },
  // A campaign of another organization is not there under one's own.
  {
    name: 'PAGE /[locale]/organizations/[login]/campaigns/[id]',
    at: ({ campaign }) => `/en/organizations/nordwind/campaigns/${campaign.id}`,
    answers: only('not_found', []),
  },
]
