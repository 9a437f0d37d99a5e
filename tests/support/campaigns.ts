import { authorizeAccount } from '@/lib/accounts/queries/authorize-account'
import type { Actor, AuthorizedAccountId } from '@/lib/accounts/types'
import { listOrganizationInstallations } from '@/lib/adapters/github/list-organization-installations'
import { decideItem } from '@/lib/campaigns/commands/decide-item'
import { startCampaign } from '@/lib/campaigns/commands/start-campaign'
import { getCampaign } from '@/lib/campaigns/queries/get-campaign'
import { now } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { Person } from '../contract/github/client'
import { connectOctoLabs, type GithubForTests, startGithub } from './github'
import { listApp } from './listed-app'
import { must } from './market'

type Logins = 'olivia' | 'omar' | 'rafael' | 'mei' | 'nina'
type Form = [string, string][]

/** octo-labs with two apps of which it looks again at every one. */
export class CampaignGround {
  readonly github: GithubForTests
  readonly people: Record<Logins, Actor>
  readonly octo: AuthorizedAccountId
  /** An owner on GitHub. */
  readonly owner: Person

  private constructor(
    github: GithubForTests,
    people: Record<Logins, Actor>,
    octo: AuthorizedAccountId,
    owner: Person,
  ) {
    this.github = github
    this.people = people
    this.octo = octo
    this.owner = owner
  }

  static async begin(): Promise<CampaignGround> {
    const github = await startGithub()
    const people = {
      olivia: await github.signIn('olivia'),
      omar: await github.signIn('omar'),
      rafael: await github.signIn('rafael'),
      mei: await github.signIn('mei'),
      nina: await github.signIn('nina'),
    }
    const id = await connectOctoLabs(people.olivia)
    const octo = must(await authorizeAccount(people.olivia, id, 'owner'))
    await listApp({ slug: 'hexlint', githubAppId: 301, connected: true })
    await listApp({ slug: 'caseroom', kind: 'oauth_app' })
    const owner = await Person.signIn(github.sandbox, 'olivia')
    return new CampaignGround(github, people, octo, owner)
  }

  /** As if there had never been a campaign: hexlint on all repositories, roster on one. */
  async clear(): Promise<void> {
    await db().campaignItem.deleteMany()
    await db().campaign.deleteMany()
    await db().notification.deleteMany()
    await db().mail.deleteMany()
    await this.install('hexlint')
    await this.install('roster', '200')
  }

  /** Installs an app on octo-labs, on chosen repositories or on all, as its owner does; what is there already is set so. */
  async install(slug: string, ...repositories: string[]): Promise<void> {
    const form: Form = [
      ['selection', repositories.length === 0 ? 'all' : 'selected'],
      ...repositories.map((id): [string, string] => ['repository_ids[]', id]),
    ]
    await this.owner.post(`/apps/${slug}/installations/new/permissions`, [
      ['target_id', '100'],
      ['expected', 'install'],
      ...form,
    ])
    await this.onSettings(slug, 'repositories', form)
  }

  /** What an owner does on the settings page of an app that is there. */
  async onSettings(slug: string, what: string, form: Form = []): Promise<void> {
    const found = must(await listOrganizationInstallations(400, 'octo-labs'))
    const id = found.find(({ appSlug }) => appSlug === slug)?.id
    await this.owner.post(`/organizations/octo-labs/settings/installations/${id}/${what}`, form)
    this.github.advance(0.01)
  }

  /** A campaign about everything, thirty days long. */
  start(form: object = {}, actor: Actor = this.people.olivia) {
    const usual = { name: 'Spring', deadline: inDays(30), which: 'all' }
    return startCampaign(actor, this.octo, { ...usual, ...form })
  }

  async begun(form: object = {}): Promise<string> {
    return must(await this.start(form)).id
  }

  async view(id: string, actor: Actor = this.people.olivia) {
    return must(await getCampaign(actor, this.octo, id, 'en'))
  }

  async item(id: string, name: string, actor: Actor = this.people.olivia) {
    const found = (await this.view(id, actor)).items.find((one) => one.name === name)
    if (found === undefined) throw new Error(`no ${name}`)
    return found
  }

  /** Decides as the form of the page does. */
  async decide(
    id: string,
    name: string,
    decision: string,
    actor: Actor = this.people.olivia,
    more: object = {},
  ) {
    // Also of what the actor is not shown.
    const { id: itemId, version } = await this.item(id, name)
    const narrowing = decision === 'narrow' ? 'Only api' : ''
    const form = { item: itemId, version: String(version), decision, narrowing }
    return decideItem(actor, { ...form, ...more })
  }
}

/** A day so many days from now, as a date field takes it. */
export function inDays(count: number): string {
  return new Date(+now() + count * 86_400_000).toISOString().slice(0, 10)
}

/** Who was mailed this kind, by the first part of their addresses. */
export async function mailed(kind: string): Promise<string[]> {
  const mails = await db().mail.findMany({ where: { kind }, orderBy: { address: 'asc' } })
  return mails.map(({ address }) => address.replace(/@.*/, ''))
}
