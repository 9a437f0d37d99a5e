import { type Document, isNode, LineCounter, parseDocument, stringify } from 'yaml'
import type { z } from 'zod'
import { err, ok, type Result } from '../../core/result'
import { policyLimits, policySchema } from '../schema'
import type { Policy, PolicyProblem, PolicyProblemCode } from '../types'

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

function problemsOf(issue: Issue, document: Document, lines: LineCounter): PolicyProblem[] {
  const code = codeOf(issue)
  const at = (path: PropertyKey[], values: Record<string, string> = {}): PolicyProblem => ({
    line: lineOf(document, lines, path),
    key: path.map(String).join('.'),
    code,
    values,
  })
  if (issue.code !== 'unrecognized_keys') return [at(issue.path)]
  return issue.keys.map((key) => at([...issue.path, key], { key }))
}

/** Aliases that name each other can grow without end: the reader gives up on them. */
function contentOf(document: Document): Result<unknown, 'too_large'> {
  try {
    return ok(document.toJS({ maxAliasCount: 100 }))
  } catch (error) {
    if (error instanceof ReferenceError) return err('too_large')
    throw error
  }
}

/** Reads a policy from YAML. Every problem names its line and its key; an unknown key is one, for a rule with a typing error would decide something else. */
export function readPolicy(text: string): Result<Policy, PolicyProblem[]> {
  const whole = { line: 1, key: '', values: {} }
  if (text.length > policyLimits.bytes) return err([{ ...whole, code: 'too_large' }])
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true })
  const [broken] = document.errors
  if (broken !== undefined) {
    const { line } = lines.linePos(broken.pos[0])
    const [detail = ''] = broken.message.split(/ at line \d/)
    return err([{ ...whole, line, code: 'syntax', values: { detail } }])
  }
  const given = contentOf(document)
  if (!given.ok) return err([{ ...whole, code: 'too_large' }])
  const parsed = policySchema.safeParse(given.value ?? {}, { reportInput: true })
  if (parsed.success) return ok(parsed.data)
  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, document, lines))
  return err(problems.toSorted((a, b) => a.line - b.line))
}

/** Something found wrong in a policy that could be read, such as a name that nobody has. */
export interface PolicyFinding {
  path: PropertyKey[]
  code: PolicyProblemCode
  values: Record<string, string>
}

/** Says where in the text the findings stand, in the order of its lines. */
export function locateFindings(text: string, found: readonly PolicyFinding[]): PolicyProblem[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const problems = found.map(({ path, code, values }) => ({
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
