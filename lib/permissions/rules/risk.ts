import catalogue from '../github-app-permissions.json'
import permissionRisk from '../permission-risk.json'
import scopeRisk from '../scope-risk.json'
import type {
  AskedAccess,
  PermissionAccess,
  PermissionLevel,
  RiskClass,
  RiskComparison,
  RiskGrade,
  RiskRow,
  RiskScore,
  WeighedClass,
  WeighedScope,
} from '../types'

/**
 * What an access weighs, by what somebody could do with it who should not have it. The weights are
 * this marketplace's own judgement, published with the reason of each class; they only order
 * integrations among each other.
 */
export const riskWeights: Record<RiskClass, number> = {
  given: 0,
  reads_settings: 1,
  reads_work: 2,
  reads_people: 4,
  writes_work: 4,
  reads_code: 6,
  reads_weaknesses: 8,
  changes_settings: 8,
  writes_code: 12,
  lowers_guard: 12,
  decides_what_runs: 16,
  gives_access: 24,
  rules_organization: 32,
  rules_enterprise: 48,
}

/** What GitHub added since this list was made counts as what decides over access, until it is in the list: it never looks harmless. */
const unknownClass: RiskClass = 'gives_access'

function isClass(name: string | undefined): name is RiskClass {
  return name !== undefined && name in riskWeights
}

const classes = new Map(
  Object.entries(permissionRisk).flatMap(([level, permissions]) =>
    Object.entries(permissions).flatMap(([key, accesses]) =>
      Object.entries(accesses).map(
        ([access, name]) => [`${level}/${key}/${access}`, name] as const,
      ),
    ),
  ),
)

/** The class of a permission at a level of access. */
function permissionRiskClass(level: string, key: string, access: string): RiskClass {
  const found = classes.get(`${level}/${key}/${access}`)
  return isClass(found) ? found : unknownClass
}

const scopes = new Map(Object.entries(scopeRisk))

/** The class of a scope of an OAuth App. */
export function scopeRiskClass(scope: string): RiskClass {
  const found = scopes.get(scope)
  return isClass(found) ? found : unknownClass
}

/** The sum of what is asked for: the permissions of a GitHub App, the scopes of an OAuth App. What can do more of it always weighs more. */
export function riskScore({ permissions, scopes: names }: AskedAccess): number {
  const asked = [
    ...permissions.map(({ level, key, access }) => permissionRiskClass(level, key, access)),
    ...names.map(scopeRiskClass),
  ]
  return asked.reduce((sum, name) => sum + riskWeights[name], 0)
}

/** The published table: every permission that GitHub has, with the weight of each level of access. */
export function riskTable(): RiskRow[] {
  return catalogue.map(({ level, key, title, access }) => ({
    level: isLevel(level) ? level : 'enterprise',
    key,
    title,
    accesses: access.filter(isAccess).map((one) => {
      const name = permissionRiskClass(level, key, one)
      return { access: one, class: name, weight: riskWeights[name] }
    }),
  }))
}

/** The classes, the lightest first. */
export function riskClasses(): WeighedClass[] {
  return Object.keys(riskWeights)
    .filter(isClass)
    .map((name) => ({ class: name, weight: riskWeights[name] }))
}

/** The same table for the scopes of OAuth Apps. */
export function scopeRiskTable(): WeighedScope[] {
  return Object.keys(scopeRisk).map((scope) => {
    const name = scopeRiskClass(scope)
    return { scope, class: name, weight: riskWeights[name] }
  })
}

function isLevel(level: string): level is PermissionLevel {
  return ['repository', 'organization', 'account'].includes(level)
}

function isAccess(access: string): access is PermissionAccess {
  return ['read', 'write', 'admin'].includes(access)
}

/** A category with fewer integrations than this is too small to be compared within. */
export const FEWEST_COMPARED = 8

const grades: [below: number, grade: RiskGrade][] = [
  [0.25, 'narrow'],
  [0.5, 'moderate'],
  [0.75, 'wide'],
]

/**
 * The grade among the others, by quarters: the share of them that asks for strictly less. The same
 * score has the same grade, and whoever asks for the least is never graded down, so never all of a
 * category. A small category compares with the whole catalogue; null where that is too small too.
 */
export function gradeRisk(
  score: number,
  { category, catalogue: all }: { category: readonly number[]; catalogue: readonly number[] },
): RiskComparison | null {
  const within = category.length >= FEWEST_COMPARED ? 'category' : 'catalogue'
  const others = within === 'category' ? category : all
  if (others.length < FEWEST_COMPARED) return null
  const share = (fits: (other: number) => boolean) => others.filter(fits).length / others.length
  const lower = share((other) => other < score)
  return {
    grade: grades.find(([below]) => lower < below)?.[1] ?? 'widest',
    within,
    count: others.length,
    higherShare: Math.round(share((other) => other > score) * 100),
  }
}

const MOST_LIGHTER = 3

function sharedWith(asked: readonly string[], other: readonly string[]): number {
  return other.filter((one) => asked.includes(one)).length
}

/**
 * Others that ask for strictly less, three at most: first those whose access is most alike, then the
 * lightest, then by address.
 */
export function lighterThan<One extends RiskScore>(mine: RiskScore, others: readonly One[]): One[] {
  return others
    .filter(({ slug, score }) => slug !== mine.slug && score < mine.score)
    .toSorted(
      (a, b) =>
        sharedWith(mine.asked, b.asked) - sharedWith(mine.asked, a.asked) ||
        a.score - b.score ||
        (a.slug < b.slug ? -1 : 1),
    )
    .slice(0, MOST_LIGHTER)
}
