import { type Document, isNode, type LineCounter, stringify } from 'yaml'
import type { z } from 'zod'
import { err, ok, type Result } from '../../core/result'
import { policyLimits, policySchema } from '../schema'
import type { Policy, PolicyProblem, PolicyProblemCode } from '../types'
import { parsePolicy } from './policy-document'

type Issue = z.core.$ZodIssue

const own: readonly string[] = [
  'listing_or_publisher',
  'reason_required',
  'route_to_of_review',
  'names_differ',
  'unknown_permission',
  'unknown_scope',
] satisfies PolicyProblemCode[]

const isOwn = (message: string): message is PolicyProblemCode => own.includes(message)

function codeOf(issue: Issue): PolicyProblemCode {
  if (issue.code === 'custom' && isOwn(issue.message)) return issue.message
  if (issue.code === 'unrecognized_keys') return 'unknown_key'
  if (issue.code === 'too_big' && issue.origin === 'array') return 'too_many'
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'missing'
  return 'not_valid'
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
  if (issue.code !== 'unrecognized_keys') return [at(issue.path)]
  return issue.keys.slice(0, MOST_TOLD).map((key) => at([...issue.path, key], { key }))
}

/** Aliases that name each other can grow without end, and lists in lists go deeper than can be followed: the reader gives up on them. */
function contentOf(document: Document): Result<unknown, 'too_large'> {
  try {
    return ok(document.toJS({ maxAliasCount: 100 }))
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return err('too_large')
    throw error
  }
}

/** Reads a policy from YAML. Every problem names its line and its key, the first twenty at most; an unknown key is one, for a rule with a typing error would decide something else. */
export function readPolicy(text: string): Result<Policy, PolicyProblem[]> {
  const whole = { line: 1, key: '', values: {} }
  if (text.length > policyLimits.bytes) return err([{ ...whole, code: 'too_large' }])
  const parsed = parsePolicy(text)
  if (!parsed.ok) return err([parsed.error])
  const { document, lines } = parsed.value
  const given = contentOf(document)
  if (!given.ok) return err([{ ...whole, code: 'too_large' }])
  const read = policySchema.safeParse(given.value ?? {}, { reportInput: true })
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
