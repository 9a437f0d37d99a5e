import { newAppLink } from '@/lib/adapters/github/links'
import type { Manifest } from '@/lib/manifests/types'
import { Person } from '../contract/github/client'
import type { GithubForTests } from './github'

interface Registration {
  owner: { type: 'User' | 'Organization'; login: string }
  manifest: Manifest
  state: string
  /** What the person types on GitHub's page. */
  name?: string
}

/** Registers an app on the sandbox GitHub as its page does, and answers what the browser brings back. */
export async function registerOnGithub(
  { sandbox }: GithubForTests,
  login: string,
  { owner, manifest, state, name = manifest.name }: Registration,
): Promise<{ code: string; state: string }> {
  const person = await Person.signIn(sandbox, login)
  const posted = await person.post(newAppLink(owner, state), [
    ['manifest', JSON.stringify(manifest)],
  ])
  const draft = new URL(posted.location, sandbox.url)
  const created = await person.post(draft.pathname.replace(/\/new$/, '/create'), [
    ['draft', draft.searchParams.get('draft') ?? ''],
    ['name', name],
  ])
  const back = new URL(created.location)
  return {
    code: back.searchParams.get('code') ?? '',
    state: back.searchParams.get('state') ?? '',
  }
}
