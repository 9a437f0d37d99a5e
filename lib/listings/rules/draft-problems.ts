import type { z } from 'zod'
import { submittedListingSchema } from '../schema'
import type { DraftProblem, ListingCandidate, ListingKind } from '../types'
import { draftField } from './draft-fields'

/**
 * What keeps a listing from being submitted, one entry for each field, in the order of the strict
 * schema (the table in GitHub's "Writing a listing description for your app"). Empty when it may be
 * submitted, as far as what is written goes: plans, publisher and connection have rules of their own.
 */
export function draftProblems(candidate: ListingCandidate, kind: ListingKind): DraftProblem[] {
  const parsed = submittedListingSchema.safeParse(candidate)
  const found = parsed.success
    ? []
    : parsed.error.issues.map((issue) => problemOf(issue, candidate))
  const problems = [...found, ...problemsOfKind(candidate, kind)]
  return problems.filter(
    ({ field }, index) => problems.findIndex((other) => other.field === field) === index,
  )
}

function problem(field: string, code: DraftProblem['code'], max?: number): DraftProblem {
  const section = draftField(field)?.section ?? 'basics'
  return { section, field, code, params: max === undefined ? {} : { max } }
}

function problemOf(issue: z.core.$ZodIssue, candidate: ListingCandidate): DraftProblem {
  const field = fieldAt(issue.path, candidate)
  const value = valueAt(candidate, issue.path)
  const isMissing = value === undefined || value === null || isBlank(value)
  if (isMissing && field.startsWith('text.fr.')) return problem(field, 'french_unfinished')
  if (isMissing && field === 'screenshots') return problem(field, 'caption_missing')
  if (isMissing) return problem(field, 'required')
  if (issue.code === 'too_big') {
    return problem(field, Array.isArray(value) ? 'too_many' : 'too_long', Number(issue.maximum))
  }
  return problem(field, field.startsWith('links.') ? 'invalid_link' : 'invalid')
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string'
    ? value.trim() === ''
    : Array.isArray(value) && value.length === 0
}

function valueAt(from: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    from,
  )
}

/** The field of the editor to which a place in the strict schema belongs. */
function fieldAt(path: readonly PropertyKey[], { content }: ListingCandidate): string {
  const [first, ...rest] = path.map(String)
  if (first !== 'content') return first ?? ''
  const [part = '', index = '', , language = 'en'] = rest
  if (part === 'text' || part === 'links') return rest.join('.')
  const permission = part === 'permissions' ? content.permissions[Number(index)] : undefined
  if (permission) return `reasons.${permission.level}.${permission.key}.${language}`
  const scope = part === 'scopes' ? content.scopes[Number(index)] : undefined
  return scope ? `reasons.scope.${scope.name}.${language}` : part
}

/** An OAuth App has an address where its buyers go on; other integrations say what they call and how they are set up. */
function problemsOfKind({ content }: ListingCandidate, kind: ListingKind): DraftProblem[] {
  if (kind === 'oauth_app') {
    return content.links.installation ? [] : [problem('links.installation', 'required')]
  }
  if (kind === 'github_app') return []
  const needed = ['calls', 'setupSteps'] as const
  return needed
    .filter((list) => content[list].length === 0)
    .map((list) => problem(list, 'required'))
}
