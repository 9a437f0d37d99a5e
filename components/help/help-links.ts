/** Where the links in the words of help lead, by the name of their tag; addresses follow the language. */
export const helpLinks = {
  installing: '/help/installing',
  asking: '/help/asking',
  userPermissions: '/help/user-permissions',
  reviewing: '/help/reviewing',
  buying: '/help/buying',
  manifest: '/help/manifest',
  probot: '/help/probot',
  rights: '/help/who-may-install',
  risk: '/help/permissions-risk',
  search: '/search',
  compare: '/compare',
  integrations: '/integrations',
  organizations: '/organizations',
  requests: '/requests',
  purchases: '/purchases',
  publish: '/publish',
} as const

/** Pages elsewhere that help leads to; those of GitHub depend on which one stands beside. */
export interface HelpPlaces {
  githubInstalled: string
  githubAuthorized: string
  githubAuthorizations: string
  probotDocs: string
}
