import { AGREEMENT_VERSION } from '@/lib/publishers/rules'
import { type ActionRow, each, only, signedIn } from '@/tests/support/authorization/rows'
import { hexlint, profile } from '@/tests/support/authorization/shop'

const writers = ['publisher', 'editor'] as const
const folder = 'app/[locale]/(publisher)'
const forOwner = only('done', ['publisher'], each(['editor'], 'owner_required'))
const login = { login: 'hexlint' }

const does = (
  name: string,
  form: ActionRow['form'],
  answers: ActionRow['answers'] = forOwner,
): ActionRow => ({
  name: `${folder}/publish/[login]/${name}`,
  on: () => `${hexlint.path}/${name.replace(/\/[\w-]*actions\.ts.*/, '')}`,
  form,
  answers,
})

/** A publisher: its owner alone settles terms, money, people and apps; whom they invited lists integrations. */
export const publisherActions: ActionRow[] = [
  {
    name: `${folder}/publish/new/actions.ts#createPublisherAction`,
    on: () => '/en/publish/new',
    form: () => ({ ...profile, account: 'octo-labs', name: 'Octo Labs' }),
    answers: only(
      'done',
      ['owner'],
      each(['approver', 'deputy', 'requester', 'member'], 'owner_required'),
    ),
  },
  does('agreement/actions.ts#acceptAgreementAction', () => ({
    ...login,
    version: AGREEMENT_VERSION,
    accepted: 'on',
  })),
  does('domain/actions.ts#nameDomainAction', () => ({ ...login, domain: 'hexlint.example' })),
  does('domain/actions.ts#checkDomainAction', () => login),
  does('domain/actions.ts#removeDomainAction', () => login),
  does('editors/actions.ts#inviteEditorAction', () => ({ ...login, editor: 'bruno' })),
  does('editors/actions.ts#removeEditorAction', ({ accounts }) => ({
    ...login,
    accountId: accounts.billing,
  })),
  does('payments/actions.ts#beginOnboardingAction', () => ({ ...login, country: 'US' })),
  does('payments/actions.ts#readStripeAction', () => login),
  does('profile/actions.ts#changeProfileAction', () => ({ ...login, ...profile, name: 'Hexlint' })),
  does(
    'listings/new/api/actions.ts#listApiIntegrationAction',
    (_world, role) => ({
      ...login,
      name: `Matrix of ${role}`,
      calls: 'GET /repos',
      needs: '',
      setupSteps: 'Make a token',
      hookUrl: '',
    }),
    only('done', writers),
  ),
  does(
    'listings/new/github-app/actions.ts#listGithubAppAction',
    () => ({ ...login, app: 'hexlint' }),
    only('already_listed', writers),
  ),
  does(
    'listings/new/oauth-app/actions.ts#listOauthAppAction',
    (_world, role) => ({
      ...login,
      name: `OAuth of ${role}`,
      clientId: `Iv1.${role}`,
      clientSecret: 'nobody knows it',
      installationUrl: 'https://hexlint.example/in',
      scopes: 'read:org',
      'reason.read:org': 'To know teams',
    }),
    only('client_refused', writers),
  ),
  does('listings/new/manifest/actions.ts#registerAppAction', () => ({
    ...login,
    name: 'Matrix again',
    url: 'https://hexlint.example',
    callbackUrls: '',
  })),
  does('listings/new/probot/actions.ts#readAppYmlAction', () => ({
    ...login,
    appYml:
      'name: Matrix bot\nurl: https://hexlint.example\ndefault_permissions:\n  issues: write\n',
  })),
  {
    name: `${folder}/manifests/finish/actions.ts#finishAction`,
    on: ({ shop }) => `/en/manifests/finish?code=${shop.code}&state=${shop.state}`,
    form: ({ shop }) => ({ code: shop.code ?? '', state: shop.state ?? '', keep: 'nothing' }),
    answers: signedIn('manifest_of_another', { publisher: 'done' }),
  },
]
