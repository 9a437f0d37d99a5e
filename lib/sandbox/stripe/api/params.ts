import { z } from 'zod'
import { invalid, missing, type StripeError } from './errors'

/** A whole number in a form, at least `least`. */
export const integer = (least = 0) =>
  z
    .string()
    .regex(/^-?\d{1,12}$/, 'integer')
    .transform(Number)
    .refine((value) => value >= least, `must be greater than or equal to ${least}`)

export const decimal = (least: number, most: number) =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/, 'decimal')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be between ${least} and ${most}`)

export const flag = z.enum(['true', 'false']).transform((value) => value === 'true')

/** Text that may not be empty; Stripe reads an empty string as "unset". */
export const text = (most = 5000) => z.string().min(1, 'empty').max(most)

/** A value, or an empty string to unset it. */
export const emptyable = <S extends z.ZodType>(schema: S) =>
  z.union([z.literal('').transform(() => null), schema])

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values)

export const currency = z
  .string()
  .regex(/^[A-Za-z]{3}$/, 'currency')
  .transform((value) => value.toLowerCase())

/** Up to 50 keys of 40 characters with values of 500; an empty value removes the key. */
export const metadata = z.union([
  z.literal('').transform(() => null),
  z
    .record(z.string().min(1).max(40), z.string().max(500))
    .refine((value) => Object.keys(value).length <= 50, 'at most 50 keys'),
])

type MetadataInput = z.output<typeof metadata> | undefined

/** Stripe's merge: keys are added, replaced, or removed by ''; '' alone clears all. */
export function mergeMetadata(
  old: Record<string, string> | null,
  input: MetadataInput,
): Record<string, string> {
  if (input === undefined) return old ?? {}
  if (input === null) return {}
  const merged = Object.entries({ ...old, ...input }).filter(([, value]) => value !== '')
  return Object.fromEntries(merged)
}

const line = z.string().max(500).optional()

export const address = z
  .strictObject({
    city: line,
    country: z.union([z.literal(''), z.string().regex(/^[A-Za-z]{2}$/, 'country')]).optional(),
    line1: line,
    line2: line,
    postal_code: line,
    state: line,
  })
  .transform((given) => ({
    city: given.city || null,
    country: given.country?.toUpperCase() || null,
    line1: given.line1 || null,
    line2: given.line2 || null,
    postal_code: given.postal_code || null,
    state: given.state || null,
  }))

export const automaticTax = z.strictObject({
  enabled: flag,
  liability: z.strictObject({ type: z.literal('self') }).optional(),
})

export const discounts = z.array(
  z.strictObject({ coupon: text().optional(), promotion_code: text().optional() }),
)

/** Parses a request's parameters; what is wrong is told as Stripe tells it. */
export function parse<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw explain(deepest(result.error.issues), input)
}

type Issue = z.core.$ZodIssue

/** An unknown name first; inside a union, the branch that came nearest: the deepest issue. */
function deepest(issues: readonly Issue[], path: readonly PropertyKey[] = []): Issue {
  const first = issues.find((issue) => issue.code === 'unrecognized_keys') ?? issues[0]
  if (!first) throw new Error('a failed parse without an issue')
  const here = { ...first, path: [...path, ...first.path] }
  if (first.code !== 'invalid_union' || first.errors.length === 0) return here
  const branches = first.errors.map((branch) => deepest(branch, here.path))
  const unknown = branches.find((issue) => issue.code === 'unrecognized_keys')
  return unknown ?? branches.toSorted((a, b) => b.path.length - a.path.length)[0] ?? here
}

function explain(issue: Issue, input: unknown): StripeError {
  const param = nameOf(issue.path)
  const given = valueAt(input, issue.path)
  if (issue.code === 'unrecognized_keys') {
    const names = issue.keys.map((key) => nameOf([...issue.path, key]))
    const list = names.join(', ')
    const word = names.length > 1 ? 'parameters' : 'parameter'
    return invalid(`Received unknown ${word}: ${list}`, names[0], 'parameter_unknown')
  }
  if (given === undefined) return missing(param)
  if (given === '') {
    return invalid(
      `You passed an empty string for '${param}'. An empty value unsets a parameter, and '${param}' cannot be unset: leave it out or give it a value.`,
      param,
      'parameter_invalid_empty',
    )
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    return invalid(`Invalid ${param}: must be one of ${values.join(', ')}`, param)
  }
  if (issue.message === 'integer') {
    return invalid(`Invalid integer: ${String(given)}`, param, 'parameter_invalid_integer')
  }
  return invalid(`Invalid ${param}: ${issue.message}`, param)
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.map((part, index) => (index === 0 ? String(part) : `[${String(part)}]`)).join('')
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, part) => {
    if (typeof value !== 'object' || value === null) return undefined
    return Object.entries(value).find(([key]) => key === String(part))?.[1]
  }, input)
}
