import { type Document, isNode, type LineCounter, stringify } from 'yaml'
import type { z } from 'zod'
import { err, ok, type Result } from '../../core/result'
import { policyLimits, policySchema, writtenPolicySchema } from '../schema'
import type { Policy, PolicyProblem, PolicyProblemCode } from '../types'
import { findUnknownAlias, type PolicyDocument, parsePolicy } from './policy-document'

type Issue = z.core.$ZodIssue

const own: readonly string[] = [
  'listing_or_publisher',
  'reason_required',
  'route_to_of_review',
  'names_differ',
  'approves_everything',
  'everything_or_conditions',
  'unknown_permission',
  'unknown_scope',
] satisfies PolicyProblemCode[]

const isOwn = (message: string): message is PolicyProblemCode => own.includes(message)

function codeOf(issue: Issue): PolicyProblemCode {
  if (issue.code === 'custom' && isOwn(issue.message)) return issue.message
  if (issue.code === 'unrecognized_keys') return 'unknown_key'
  if (issue.code === 'too_big') return tooBig[issue.origin] ?? 'not_valid'
  // Nothing written is as good as nothing there.
  if (issue.code === 'too_small') return issue.origin === 'number' ? 'too_small' : 'missing'
  if (issue.code === 'invalid_value') return issue.input === undefined ? 'missing' : 'not_one_of'
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'missing' : 'wrong_type'
  return 'not_valid'
}

const tooBig: Record<string, PolicyProblemCode> = {
  array: 'too_many',
  string: 'too_long',
  number: 'too_large_number',
}

/** What would be right in the place of what is wrong. */
function valuesOf(issue: Issue): Record<string, string> {
  if (issue.code === 'too_big') return { most: String(issue.maximum) }
  if (issue.code === 'too_small') return { least: String(issue.minimum) }
  if (issue.code === 'invalid_value') return { allowed: issue.values.map(String).join(', ') }
  if (issue.code === 'invalid_type') return { expected: issue.expected }
  return {}
}

/** Where something stands, or the nearest thing above it that does. */
function lineOf(document: Document, lines: LineCounter, path: PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const found: unknown = document.getIn(path.slice(0, length), true)
    const start = isNode(found) ? found.range?.[0] : undefined
    if (start !== undefined) return lines.linePos(start).line
  }
  return 1
}

/** Nobody reads further, and each takes time to be found in the text. */
const MOST_TOLD = 20

function problemsOf(issue: Issue, document: Document, lines: LineCounter): PolicyProblem[] {
  const code = codeOf(issue)
  const at = (path: PropertyKey[], values: Record<string, string> = {}): PolicyProblem => ({
    line: lineOf(document, lines, path),
    key: path.map(String).join('.'),
    code,
    values,
  })
  if (issue.code !== 'unrecognized_keys') return [at(issue.path, valuesOf(issue))]
  return issue.keys.slice(0, MOST_TOLD).map((key) => at([...issue.path, key], { key }))
}

const whole = { line: 1, key: '', values: {} }

/** Aliases that name each other can grow without end, and lists in lists go deeper than can be followed: the reader gives up on them. */
function contentOf(parsed: PolicyDocument): Result<unknown, PolicyProblem> {
  try {
    return ok(parsed.document.toJS({ maxAliasCount: 100 }))
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error
    return err(findUnknownAlias(parsed, error) ?? { ...whole, code: 'too_large' })
  }
}

/** Reads a policy from YAML. Every problem names its line and its key, the first twenty at most; an unknown key is one, for a rule with a typing error would decide something else. */
export function readPolicy(text: string): Result<Policy, PolicyProblem[]> {
  if (text.length > policyLimits.bytes) return err([{ ...whole, code: 'too_large' }])
  const parsed = parsePolicy(text)
  if (!parsed.ok) return err([parsed.error])
  const { document, lines } = parsed.value
  const given = contentOf(parsed.value)
  if (!given.ok) return err([given.error])
  const kept = policySchema.safeParse(given.value ?? {}, { reportInput: true })
  // What is misspelled may be the condition that seems to be missing.
  const read = kept.success ? writtenPolicySchema.safeParse(kept.data) : kept
  // Aliases make much of little: what is written out has to be readable again.
  const isLong = read.success && writePolicy(read.data).length > policyLimits.bytes
  if (isLong) return err([{ ...whole, code: 'too_large' }])
  if (read.success) return ok(read.data)
  const issues = read.error.issues.slice(0, MOST_TOLD)
  const problems = issues.flatMap((issue) => problemsOf(issue, document, lines))
  return err(problems.toSorted((a, b) => a.line - b.line).slice(0, MOST_TOLD))
}

/** Something found wrong in a policy that could be read, such as a name that nobody has. */
export interface PolicyFinding {
  path: PropertyKey[]
  code: PolicyProblemCode
  values: Record<string, string>
}

/** Says where in the text the findings stand, in the order of its lines. */
export function locateFindings(text: string, found: readonly PolicyFinding[]): PolicyProblem[] {
  const parsed = parsePolicy(text)
  if (!parsed.ok) return [parsed.error]
  const { document, lines } = parsed.value
  const problems = found.slice(0, MOST_TOLD).map(({ path, code, values }) => ({
    line: lineOf(document, lines, path),
    key: path.map(String).join('.'),
    code,
    values,
  }))
  return problems.toSorted((a, b) => a.line - b.line)
}

/** The policy as YAML, such that reading it again gives the same. */
export function writePolicy(policy: Policy): string {
  return stringify(policy, { lineWidth: 100 })
}
