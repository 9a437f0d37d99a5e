import type { Locale } from '../core/locales'
import catalogue from './github-app-permissions.json'
import en from './messages/en.json'
import fr from './messages/fr.json'
import reach from './scope-reach.json'
import type { AskedPermission, PermissionLevel } from './types'

const titles = new Map(catalogue.map(({ level, key, title }) => [`${level}/${key}`, title]))

/** GitHub's own name of a permission, such as "Pull requests"; the key itself where GitHub is newer than this list. */
export function permissionTitle(level: PermissionLevel, key: string): string {
  return titles.get(`${level}/${key}`) ?? key
}

const areaTexts: Record<Locale, Record<PermissionLevel, Record<string, string>>> = { en, fr }

/**
 * What a permission is about in plain words, such as "issues, comments, labels"; null where GitHub is
 * newer than this list. Where changing reaches further than reading, the words are those of the access.
 */
export function permissionArea(
  level: PermissionLevel,
  key: string,
  locale: Locale,
  access: string,
): string | null {
  const texts = areaTexts[locale][level]
  return (access === 'read' ? undefined : texts[`${key}:write`]) ?? texts[key] ?? null
}

const scopeTexts: Record<Locale, Record<string, string>> = { en: en.scopes, fr: fr.scopes }

/** What a scope of an OAuth App allows, as a sentence; null where GitHub is newer than this list. */
export function scopeWords(scope: string, locale: Locale): string | null {
  return scopeTexts[locale][scope] ?? null
}

const reachOf = new Map<string, readonly string[]>(Object.entries(reach))

/**
 * Which of an OAuth App's scopes reach what a permission of GitHub Apps is about, by GitHub's
 * documentation of scopes. A scope newer than this list counts as reaching it: it never looks harmless.
 */
export function scopesReaching(
  scopes: readonly string[],
  { level, key }: { level: PermissionLevel; key: string },
): string[] {
  const place = `${level}/${key}`
  return scopes.filter((scope) => {
    const reached = reachOf.get(scope)
    if (reached === undefined) return true
    if (reached.includes(`-${place}`)) return false
    return reached.includes(place) || reached.includes(`${level}/*`)
  })
}

type PlainArea = (typeof areas)[number]

/** What people think of, in the order in which it matters to them; several permissions may be one area. */
const areas = [
  'code',
  'file',
  'workflows',
  'pullRequests',
  'issues',
  'discussions',
  'checks',
  'statuses',
  'runs',
  'deployments',
  'packages',
  'pages',
  'projects',
  'alerts',
  'secrets',
  'webhooks',
  'administration',
  'members',
  'emails',
  'profile',
  'keys',
  'gists',
  'other',
] as const

const areaOfKey: Record<PlainArea, readonly string[]> = {
  code: ['contents', 'merge_queues'],
  file: ['single_file'],
  workflows: ['workflows'],
  pullRequests: ['pull_requests'],
  issues: ['issues', 'issue_types', 'issue_fields'],
  discussions: ['discussions', 'team_discussions'],
  checks: ['checks'],
  statuses: ['statuses'],
  runs: ['actions'],
  deployments: ['deployments', 'environments'],
  packages: ['packages', 'organization_packages'],
  pages: ['pages'],
  projects: ['repository_projects', 'organization_projects'],
  alerts: [
    'security_events',
    'vulnerability_alerts',
    'secret_scanning_alerts',
    'repository_advisories',
    'code_quality',
  ],
  secrets: ['secrets', 'dependabot_secrets', 'codespaces_secrets', 'organization_secrets'],
  webhooks: ['repository_hooks', 'organization_hooks'],
  administration: ['administration', 'organization_administration'],
  members: ['members'],
  emails: ['emails'],
  profile: ['profile'],
  keys: ['keys', 'gpg_keys', 'git_signing_ssh_public_keys'],
  gists: ['gists'],
  other: [],
}

/** Permissions through which code can be seen, if only in part. */
const codeShowing: readonly PlainArea[] = ['code', 'file', 'pullRequests', 'alerts', 'workflows']

/** What an app may do on one level: areas it may change (and read), and areas it may only read. */
export interface LevelSummary {
  level: PermissionLevel
  change: PlainArea[]
  read: PlainArea[]
}

export interface PermissionSummary {
  levels: LevelSummary[]
  /** What the app cannot see although people often fear it can. */
  cannotSee: ('code' | 'members')[]
}

/** The permissions of an app in a few areas that people know (S4). Metadata is left out: GitHub adds it to every app. */
export function summarizePermissions(permissions: readonly AskedPermission[]): PermissionSummary {
  const counted = permissions
    .filter(({ key }) => key !== 'metadata')
    .map(({ level, key, access }) => ({ level, area: plainArea(key), access }))
  const levels = (['repository', 'organization', 'account'] as const).flatMap((level) => {
    const here = counted.filter((permission) => permission.level === level)
    const change = inOrder(here.filter(({ access }) => access !== 'read').map(({ area }) => area))
    const read = inOrder(here.map(({ area }) => area)).filter((area) => !change.includes(area))
    return here.length === 0 ? [] : [{ level, change, read }]
  })
  const seen = new Set(counted.map(({ area }) => area))
  const code = codeShowing.some((area) => seen.has(area)) ? [] : (['code'] as const)
  const members = seen.has('members') ? [] : (['members'] as const)
  return { levels, cannotSee: [...code, ...members] }
}

function plainArea(key: string): PlainArea {
  return areas.find((area) => areaOfKey[area].includes(key)) ?? 'other'
}

function inOrder(found: readonly PlainArea[]): PlainArea[] {
  return areas.filter((area) => found.includes(area))
}

const levels = new Map(
  catalogue.flatMap(({ level, key, openapi_alias }) =>
    [key, openapi_alias].flatMap((name) => (name === null ? [] : [[name, level] as const])),
  ),
)

/** The level of a permission by the name it has in GitHub's API; undefined where GitHub is newer than this list. */
export function permissionLevel(name: string): PermissionLevel | undefined {
  const level = levels.get(name)
  return level === 'repository' || level === 'organization' || level === 'account'
    ? level
    : undefined
}

const keys = new Map(
  catalogue.flatMap(({ key, openapi_alias }) =>
    openapi_alias === null ? [] : [[openapi_alias, key]],
  ),
)

/** GitHub's key of a permission by the name it has in the API, which for a few is another. */
export function permissionKey(name: string): string {
  return keys.get(name) ?? name
}

/** What an app asks for by the names that GitHub's API gives it. What GitHub is newer in than our list counts as the organization's, and as the widest. */
export function namedPermissions(permissions: Readonly<Record<string, string>>): AskedPermission[] {
  return Object.entries(permissions).map(([name, access]) => ({
    level: permissionLevel(name) ?? 'organization',
    key: permissionKey(name),
    access: access === 'read' || access === 'write' ? access : 'admin',
  }))
}
