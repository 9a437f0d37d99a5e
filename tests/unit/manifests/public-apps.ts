/** What the `app.yml` of public Probot apps asks for: the keys and values that count, with where they were read. */
interface PublicApp {
  /** Repository and commit. */
  source: string
  yaml: string
  events: string[]
  permissions: Record<string, string>
}

interface Facts {
  events: string[]
  permissions: Record<string, string>
  /** The other lines of the file. */
  rest?: string[]
}

function publicApp(source: string, { events, permissions, rest = [] }: Facts): PublicApp {
  const lines = [
    'default_events:',
    ...events.map((event) => `  - ${event}`),
    'default_permissions:',
    ...Object.entries(permissions).map(([key, access]) => `  ${key}: ${access}`),
    ...rest,
  ]
  return { source, yaml: `${lines.join('\n')}\n`, events, permissions }
}

export const publicApps: PublicApp[] = [
  publicApp('probot/stale@455e5012a85aa4041f6e8d9f4641203d2bf75ad9', {
    events: [
      'issue_comment',
      'issues',
      'pull_request',
      'pull_request_review',
      'pull_request_review_comment',
    ],
    permissions: { issues: 'write', metadata: 'read', pull_requests: 'write', single_file: 'read' },
    rest: ['single_file_name: .github/stale.yml', 'name:', 'url:', 'description:', 'public: false'],
  }),
  publicApp('release-drafter/release-drafter@212b46de948e2b18f5e5657f7a25ebd08493be15', {
    events: ['push'],
    permissions: { contents: 'write', metadata: 'read', pull_requests: 'read' },
    rest: ['url: https://github.com/wolfeidau/release-drafter-serverless', 'public: true'],
  }),
  publicApp('wip/app@1360f2b5d0aacc9beb00e75965023a4fa2a11bf0', {
    events: ['merge_group', 'pull_request'],
    permissions: { checks: 'write', metadata: 'read', pull_requests: 'read', single_file: 'read' },
    rest: ['single_file_name: .github/wip.yml', 'name: WIP', 'url: https://github.com/wip/app'],
  }),
  publicApp('all-contributors/app@7b546177d1730873130c935a659b38115621e3b5', {
    events: ['issue_comment'],
    permissions: { contents: 'write', issues: 'write', metadata: 'read', pull_requests: 'write' },
    rest: ['url: https://allcontributors.org', 'public: false'],
  }),
  publicApp('dcoapp/app@08a76c7054f8dbac045fcd040779866b2aace590', {
    events: ['check_run', 'pull_request', 'push', 'merge_group'],
    permissions: {
      checks: 'write',
      contents: 'read',
      metadata: 'read',
      pull_requests: 'read',
      members: 'read',
    },
  }),
  publicApp('kentaro-m/auto-assign@3f3270d208f8e028acc924d1e1765ff8ea056368', {
    events: ['pull_request'],
    permissions: { metadata: 'read', pull_requests: 'write', single_file: 'read' },
    rest: ['single_file_name: .github/auto_assign.yml'],
  }),
  publicApp('zeke/semantic-pull-requests@fe49f861134d1feb8a883041aa635a4381bdb76e', {
    events: ['pull_request'],
    permissions: {
      metadata: 'read',
      pull_requests: 'write',
      statuses: 'read',
      single_file: 'read',
    },
    rest: ['single_file_name: .github/semantic.yml'],
  }),
  publicApp('Alexander-Scott/probot-special-reviewers@7ce450eff4029edf5a2e621660c5a01244ab0da7', {
    events: ['check_run', 'check_suite', 'pull_request', 'pull_request_review'],
    permissions: {
      checks: 'write',
      metadata: 'read',
      pull_requests: 'read',
      statuses: 'write',
      members: 'read',
    },
  }),
  publicApp('67P/kredits-github@107ac8dca7c6ccae717c3df8331e3b3b58a68748', {
    events: ['check_run', 'pull_request'],
    permissions: { checks: 'write', metadata: 'read', pull_requests: 'read' },
  }),
  publicApp('0xquark/donkeyops@eb37cac9758b39715933a420305a9128d7d8f0cd', {
    events: ['issue_comment', 'issues', 'pull_request', 'pull_request_review_comment'],
    permissions: { issues: 'write', metadata: 'read', pull_requests: 'write' },
    rest: ['name: Rucio DonkeyOps Bot'],
  }),
  publicApp('117HD/github-bot@cf60a59bfcc7d5f09c080cd4c1cb09b7b6974f30', {
    events: ['check_run', 'pull_request', 'pull_request_review'],
    permissions: {
      administration: 'read',
      checks: 'read',
      contents: 'read',
      metadata: 'read',
      pull_requests: 'write',
      members: 'read',
    },
    rest: ['public: true'],
  }),
]

/** behaviorbot/welcome@287413fdd246aba8593aaa83a1c772c816f8e180 names a permission twice, as its file really does. */
export const twiceNamed = `default_events:
    - issues
    - pull_request
default_permissions:
  issues: write
  metadata: read
  pull_requests: read
  pull_requests: write
`

/** github/safe-settings@09dfab46000902c3a242f93566a820ad62a66c47 names a permission that GitHub's API calls otherwise. */
export const otherName = `default_events:
  - branch_protection_rule
  - custom_property_values
  - repository_ruleset
default_permissions:
    repository_custom_properties: write
    organization_custom_properties: admin
    actions: read
    environments: write
    members: write
    organization_administration: write
    variables: write
name: Safe Settings
url: https://github.com/github/safe-settings
public: false
`
