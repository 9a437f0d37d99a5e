import { type Person, people } from './roles'
import type { Stage } from './stage'
import type { World } from './world'

/** The organizations of the demo's world that the matrix needs, by GitHub's numbers. */
const githubIds = {
  'octo-labs': '4200001',
  nordwind: '4200002',
  hexlint: '4200003',
  kelpworks: '4200004',
} as const

type Login = keyof typeof githubIds

/** Installs Souk's own app on an organization on GitHub, and says here what GitHub does not tell. */
async function connect(stage: Stage, person: Person, login: Login): Promise<void> {
  await installOnGithub(stage, person, 'souk', login)
  const page = `/en/organizations/${login}/connect`
  await stage.does(person, 'connect/actions.ts#connectAction', page, {
    login,
    contactEmail: `owners@${login}.example`,
    contactLocale: 'en',
    membersMayRequest: 'on',
    collaboratorsMayRequest: 'on',
    repositoryAdminsMayInstall: 'on',
  })
}

/** Installs an app on all repositories of an organization. */
export async function installOnGithub(
  stage: Stage,
  person: Person,
  app: string,
  login: Login,
): Promise<void> {
  await stage.onGithub(person, `/apps/${app}/installations/new/permissions`, {
    target_id: githubIds[login],
    selection: 'all',
    expected: 'install',
  })
}

/** Octo-labs with a member, an approver, a deputy and a policy; the organizations of the rival, and of the publisher. */
export async function prepareOrganization(stage: Stage): Promise<World['organization']> {
  const { ledger } = stage
  await stage.onGithub('owner', '/orgs/octo-labs/people/role', {
    login: people.member,
    role: 'member',
  })
  await connect(stage, 'owner', 'octo-labs')
  await connect(stage, 'rival', 'nordwind')
  await connect(stage, 'rival', 'kelpworks')
  await connect(stage, 'publisher', 'hexlint')
  const page = '/en/organizations/octo-labs/settings'
  const named = { organization: 'octo-labs' }
  const name = 'approver-actions.ts#nameApproverAction'
  await stage.does('owner', name, page, { ...named, login: people.approver, until: '' })
  const until = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
  await stage.does('owner', name, page, { ...named, login: people.deputy, until })
  await stage.does(
    'owner',
    'policy/actions.ts#savePolicyAction',
    '/en/organizations/octo-labs/policy',
    { ...named, text: 'version: 1\n', version: '0' },
  )
  const id = await ledger.value("select id from account where login = 'octo-labs'")
  const installation = await ledger.value(
    'select github_installation_id from organization_connection where organization_id = $1',
    [id],
  )
  return { id, githubId: githubIds['octo-labs'], installation }
}
