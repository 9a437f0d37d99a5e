import { Person } from '../contract/github/client'
import type { GithubForTests } from './github'

/** Follows an install link as the person would, presses GitHub's button, and answers what the button said. */
export async function followInstall(
  github: GithubForTests,
  login: string,
  installUrl: string | null,
): Promise<string | undefined> {
  const person = await Person.signIn(github.sandbox, login)
  const link = new URL(installUrl ?? '')
  const page = await person.get(link.pathname + link.search)
  const button = /class="go"[^>]*>([^<]+)</.exec(page.text)?.[1]
  const expected = /name="expected" value="(\w+)"/.exec(page.text)?.[1] ?? ''
  const ids = link.searchParams.getAll('repository_ids[]')
  await person.post(link.pathname, [
    ['target_id', link.searchParams.get('suggested_target_id') ?? ''],
    ['state', link.searchParams.get('state') ?? ''],
    ['expected', expected],
    ['selection', ids.length === 0 ? 'all' : 'selected'],
    ...ids.map((id): [string, string] => ['repository_ids[]', id]),
  ])
  return button
}

/** Removes an app from an organization on its settings page, as its owner would. */
export async function uninstall(
  github: GithubForTests,
  owner: string,
  organization: string,
  installationId: bigint,
): Promise<void> {
  const person = await Person.signIn(github.sandbox, owner)
  await person.post(
    `/organizations/${organization}/settings/installations/${installationId}/uninstall`,
  )
}
