import type { Sandbox } from '../sandbox'
import { accountOf } from '../store/accounts'
import { type Repository, type RepositoryRole, repositoryRoles } from '../store/repositories'
import { simpleUserJson } from './account'
import { nodeId } from './links'

const PLAIN_LINKS = [
  'contributors',
  'deployments',
  'downloads',
  'events',
  'forks',
  'hooks',
  'languages',
  'merges',
  'stargazers',
  'subscribers',
  'subscription',
  'tags',
  'teams',
] as const

function links(url: string) {
  const plain = Object.fromEntries(PLAIN_LINKS.map((name) => [`${name}_url`, `${url}/${name}`]))
  return {
    ...plain,
    archive_url: `${url}/{archive_format}{/ref}`,
    assignees_url: `${url}/assignees{/user}`,
    blobs_url: `${url}/git/blobs{/sha}`,
    branches_url: `${url}/branches{/branch}`,
    collaborators_url: `${url}/collaborators{/collaborator}`,
    comments_url: `${url}/comments{/number}`,
    commits_url: `${url}/commits{/sha}`,
    compare_url: `${url}/compare/{base}...{head}`,
    contents_url: `${url}/contents/{+path}`,
    git_commits_url: `${url}/git/commits{/sha}`,
    git_refs_url: `${url}/git/refs{/sha}`,
    git_tags_url: `${url}/git/tags{/sha}`,
    issue_comment_url: `${url}/issues/comments{/number}`,
    issue_events_url: `${url}/issues/events{/number}`,
    issues_url: `${url}/issues{/number}`,
    keys_url: `${url}/keys{/key_id}`,
    labels_url: `${url}/labels{/name}`,
    milestones_url: `${url}/milestones{/number}`,
    notifications_url: `${url}/notifications{?since,all,participating}`,
    pulls_url: `${url}/pulls{/number}`,
    releases_url: `${url}/releases{/id}`,
    statuses_url: `${url}/statuses/{sha}`,
    trees_url: `${url}/git/trees{/sha}`,
  }
}

const COUNTS = {
  forks: 0,
  forks_count: 0,
  open_issues: 0,
  open_issues_count: 0,
  size: 0,
  stargazers_count: 0,
  watchers: 0,
  watchers_count: 0,
}

const FEATURES = {
  fork: false,
  archived: false,
  disabled: false,
  is_template: false,
  allow_forking: true,
  web_commit_signoff_required: false,
  has_discussions: false,
  has_downloads: true,
  has_issues: true,
  has_pages: false,
  has_projects: true,
  has_wiki: true,
}

/** The short form that installation webhooks carry. */
export function repositoryReferenceJson(repository: Repository) {
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: `${repository.owner}/${repository.name}`,
    private: repository.private,
  }
}

/** What the role lets a person do, each right on its own as GitHub writes it. */
export function rightsJson(role: RepositoryRole | null) {
  const rank = role === null ? -1 : repositoryRoles.indexOf(role)
  const has = (right: RepositoryRole) => rank >= repositoryRoles.indexOf(right)
  return {
    admin: has('admin'),
    maintain: has('maintain'),
    push: has('push'),
    triage: has('triage'),
    pull: has('pull'),
  }
}

/** `repository`; `rights` are those of the token's person, left out when there is none. */
export function repositoryJson(
  sandbox: Sandbox,
  repository: Repository,
  rights?: ReturnType<typeof rightsJson>,
) {
  const owner = accountOf(sandbox.database, repository.ownerId)
  const fullName = `${repository.owner}/${repository.name}`
  const htmlUrl = `${sandbox.url}/${fullName}`
  const url = `${sandbox.apiUrl}/repos/${fullName}`
  return {
    ...repositoryReferenceJson(repository),
    owner: simpleUserJson(sandbox, owner),
    html_url: htmlUrl,
    description: repository.description,
    url,
    ...links(url),
    clone_url: `${htmlUrl}.git`,
    git_url: `git://${new URL(sandbox.url).host}/${fullName}.git`,
    ssh_url: `git@${new URL(sandbox.url).hostname}:${fullName}.git`,
    svn_url: htmlUrl,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    topics: [],
    custom_properties: {},
    visibility: repository.private ? 'private' : 'public',
    default_branch: 'main',
    created_at: repository.createdAt,
    updated_at: repository.updatedAt,
    pushed_at: repository.updatedAt,
    ...COUNTS,
    ...FEATURES,
    ...(rights === undefined ? {} : { permissions: rights }),
  }
}

/** `full-repository`: one repository on its own. */
export function fullRepositoryJson(
  sandbox: Sandbox,
  repository: Repository,
  rights?: ReturnType<typeof rightsJson>,
) {
  const owner = accountOf(sandbox.database, repository.ownerId)
  const organization =
    owner.type === 'Organization' ? { organization: simpleUserJson(sandbox, owner) } : {}
  return {
    ...repositoryJson(sandbox, repository, rights),
    ...organization,
    network_count: 0,
    subscribers_count: 0,
  }
}
