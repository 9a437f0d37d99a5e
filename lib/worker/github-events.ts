import type { GithubEvent } from './handlers/github/event'

type Load = () => Promise<{ handle(event: GithubEvent): Promise<void> }>

const installation: Load = () => import('./handlers/github/installation')

/** The events of the marketplace's own GitHub App that make something be read again. */
export const githubEvents: Record<string, Load | undefined> = {
  github_app_authorization: () => import('./handlers/github/github-app-authorization'),
  installation,
  installation_repositories: installation,
  installation_target: installation,
  membership: () => import('./handlers/github/membership'),
  repository: () => import('./handlers/github/repository'),
  organization: () => import('./handlers/github/organization'),
}
