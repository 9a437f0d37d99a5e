import { getInstallationOnAccount } from '@/lib/adapters/github/get-installation-on-account'
import { env } from '@/lib/env'
import { oneOf, type Step } from './history'
import { moveMachine } from './machine-time'
import type { Outcome } from './on-souk'
import { askPermissions, type Scene } from './scene'

/** The app's installation on the organization as GitHub has it; null for none. */
export async function findInstalled({ place, truth }: Scene) {
  if (truth.appDeleted) return null
  const key = { appId: place.app.id, privateKey: env().GITHUB_APP_PRIVATE_KEY }
  const found = await getInstallationOnAccount(key, { type: 'Organization', login: place.login })
  return found.ok ? found.value : null
}

const answered = (status: number): Outcome => (status === 303 ? 'done' : `github says ${status}`)

/** Posts a form of GitHub's settings as somebody. */
async function post(scene: Scene, who: string, path: string, fields: [string, string][] = []) {
  const browser = await scene.stage.browser(who)
  return (await browser.post(path, fields)).status
}

const settings = ({ place }: Scene) => `/organizations/${place.login}/settings`

function selections({ place }: Scene): [string, string][][] {
  const { api, website, docs } = place.repositories
  const chosen = (...ids: number[]): [string, string][] => [
    ['selection', 'selected'],
    ...ids.map((id): [string, string] => ['repository_ids[]', String(id)]),
  ]
  return [chosen(website), chosen(api), chosen(website, docs), [['selection', 'all']]]
}

/** Presses the button of GitHub's own install page, whatever it says: Install, or Request. */
export async function installOnGithub(scene: Scene, { who, pick }: Step): Promise<Outcome> {
  const { place, stage } = scene
  const path = `/apps/${place.app.slug}/installations/new/permissions`
  const browser = await stage.browser(who)
  const choice = oneOf(selections(scene), pick)
  const query = new URLSearchParams([
    ['target_id', String(place.githubId)],
    ...choice.filter(([name]) => name !== 'selection'),
  ])
  const page = await browser.get(`${path}?${query}`)
  if (page.status === 302) return changeOnGithub(scene, { do: 'changeOnGithub', who, pick })
  const expected = /name="expected" value="(\w+)"/.exec(page.text)?.[1] ?? ''
  const target: [string, string] = ['target_id', String(place.githubId)]
  return answered(await post(scene, who, path, [target, ['expected', expected], ...choice]))
}

/** Sets which repositories the app reaches, on its settings page. */
export async function changeOnGithub(
  scene: Scene,
  { who, pick }: Pick<Step, 'do' | 'who' | 'pick'>,
): Promise<Outcome> {
  const found = await findInstalled(scene)
  if (found === null) return 'not installed'
  const path = `${settings(scene)}/installations/${found.id}/repositories`
  return answered(await post(scene, who, path, oneOf(selections(scene), pick)))
}

/** Suspends, resumes or removes what is installed. */
export function toInstalled(action: 'suspend' | 'unsuspend' | 'uninstall') {
  return async (scene: Scene, { who }: Step): Promise<Outcome> => {
    const found = await findInstalled(scene)
    if (found === null) return 'not installed'
    const isSuspended = found.suspendedAt !== null
    const verb = action === 'suspend' && isSuspended ? 'unsuspend' : action
    return answered(await post(scene, who, `${settings(scene)}/installations/${found.id}/${verb}`))
  }
}

/** Answers the first request that waits on GitHub, as an owner. */
export function answerOnGithub(answer: 'approve' | 'deny') {
  return async (scene: Scene, { who, pick }: Step): Promise<Outcome> => {
    const list = `${settings(scene)}/installation-requests`
    const page = await (await scene.stage.browser(who)).get(list)
    const path = new RegExp(`action="([^"]*/${answer})"`).exec(page.text)?.[1]
    if (path === undefined) return 'nothing waits on GitHub'
    return answered(await post(scene, who, path, oneOf(selections(scene), pick)))
  }
}

export async function withdrawOnGithub(scene: Scene, { who }: Step): Promise<Outcome> {
  const page = await (await scene.stage.browser(who)).get('/settings/installation-requests')
  const rows = page.text.split('class="panel row"').filter((row) => row.includes(scene.place.login))
  const path = /action="([^"]*withdraw)"/.exec(rows[0] ?? '')?.[1]
  return path === undefined ? 'nothing waits on GitHub' : answered(await post(scene, who, path))
}

/** The app asks for more than before, and so does who installs it from then on. */
export async function demandMore({ stage, place, truth }: Scene): Promise<Outcome> {
  if (truth.appDeleted) return 'deleted'
  await askPermissions(stage, place, { contents: 'write', issues: 'write' })
  return 'done'
}

export async function deleteApp(scene: Scene): Promise<Outcome> {
  const { slug } = scene.place.app
  const status = await post(scene, 'pavel', `/settings/apps/${slug}/delete`, [['confirm', slug]])
  if (status === 303) scene.truth.appDeleted = true
  return answered(status)
}

export async function renameApp(scene: Scene): Promise<Outcome> {
  const { place, stage, truth } = scene
  if (truth.appDeleted) return 'deleted'
  const name = `${place.app.slug}-next`
  const status = await post(scene, 'pavel', `/settings/apps/${place.app.slug}`, [
    ['name', name],
    ['externalUrl', 'http://127.0.0.1:9/'],
    ['webhookUrl', `${stage.post.url}/app`],
    ['webhookSecret', 'forwarding-secret-of-the-scenarios'],
    ['webhookActive', 'on'],
    ['public', 'on'],
  ])
  if (status === 303) place.app = { ...place.app, slug: name }
  return answered(status)
}

/** Who of the owners can do this to another of them. */
const boss = ({ truth }: Scene, other: string): string =>
  [...truth.owners].find((owner) => owner !== other) ?? (other || 'olivia')

export function setRole(role: 'admin' | 'member') {
  return async (scene: Scene, { who }: Step): Promise<Outcome> => {
    const { truth, place } = scene
    const status = await post(scene, boss(scene, who), `/orgs/${place.login}/people/role`, [
      ['login', who],
      ['role', role],
    ])
    if (status !== 303) return answered(status)
    truth.members.add(who)
    if (role === 'admin') truth.owners.add(who)
    else truth.owners.delete(who)
    return 'done'
  }
}

export async function leave(scene: Scene, { who }: Step): Promise<Outcome> {
  const { truth, place } = scene
  const path = `/orgs/${place.login}/people/remove`
  const status = await post(scene, boss(scene, who), path, [['login', who]])
  if (status !== 303) return answered(status)
  truth.members.delete(who)
  truth.owners.delete(who)
  return 'done'
}

export async function renameOrganization(scene: Scene): Promise<Outcome> {
  const login = `${scene.place.login}-new`
  const status = await post(scene, boss(scene, ''), `${settings(scene)}/profile`, [
    ['login', login],
  ])
  if (status === 303) scene.place = { ...scene.place, login }
  return answered(status)
}

/** Suspends or removes Souk's own app. */
export function toConnection(action: 'suspend' | 'uninstall') {
  return async (scene: Scene): Promise<Outcome> => {
    const path = `${settings(scene)}/installations/${scene.place.soukInstallationId}/${action}`
    const status = await post(scene, boss(scene, ''), path)
    // A token that is refused within seconds of its birth is tried again for as long: not here.
    moveMachine(10_000)
    return answered(status)
  }
}

/** A repository of the organization is deleted, or given to its owner. */
export function moveRepository(how: 'transfer' | 'delete') {
  return async (scene: Scene, { who, pick }: Step): Promise<Outcome> => {
    const name = oneOf(['api', 'website', 'docs'], pick)
    const path = `/${scene.place.login}/${name}/settings/${how}`
    const login = boss(scene, '')
    const away: [string, string][] = [['confirm', name]]
    if (how === 'delete') return answered(await post(scene, login, path, away))
    const fresh = `${name}-${scene.place.githubId}`
    await post(scene, login, `/${scene.place.login}/${name}/settings/rename`, [['name', fresh]])
    const moved = `/${scene.place.login}/${fresh}/settings/transfer`
    const status = await post(scene, login, moved, [['owner', login]])
    return `${who} sees: ${answered(status)}`
  }
}

export async function deleteOrganization(scene: Scene): Promise<Outcome> {
  const { place, truth } = scene
  const path = `${settings(scene)}/delete`
  const status = await post(scene, boss(scene, ''), path, [['confirm', place.login]])
  if (status !== 303) return answered(status)
  truth.owners.clear()
  truth.members.clear()
  moveMachine(10_000)
  return 'done'
}
