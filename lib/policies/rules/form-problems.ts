import type { FormValues } from '../../core/form-state'
import type { FormProblem, FormProblemWord, PolicyProblem, PolicyProblemCode } from '../types'
import { one, rulesOfForm, several, typedLines } from './policy-form'

/** A place in a form: its field, what was typed there, and what of a problem there has words of its own. */
interface Place {
  field: string | null
  given: string
  word: (code: PolicyProblemCode, key: string) => FormProblemWord
}

/** Codes that mean the same at every field. */
const everywhere: readonly string[] = [
  'too_large',
  'too_many',
  'too_long',
  'reason_required',
  'route_to_of_review',
  'names_differ',
  'approves_everything',
  'everything_or_conditions',
  'unknown_permission',
  'unknown_scope',
  'unknown_listing',
  'unknown_publisher',
  'unknown_category',
  'not_an_approver',
] satisfies FormProblemWord[]

const isOwnWord = (code: string): code is FormProblemWord => everywhere.includes(code)

const always = (word: FormProblemWord) => (code: PolicyProblemCode) =>
  isOwnWord(code) ? code : word

function entryWord(code: PolicyProblemCode, key: string): FormProblemWord {
  if (isOwnWord(code)) return code
  if (!key.endsWith('.reason')) return 'entry'
  return code === 'missing' ? 'entry_reason' : code === 'unknown_key' ? 'entry_extra' : 'not_valid'
}

const choices: Record<string, string> = {
  who_may_ask: 'who_may_ask',
  repository_administrators_may_install: 'administrators',
  others: 'others',
  approvals: 'approvals',
}

/** The fields of a rule by the keys that they stand for, and how what is wrong there is called. */
const ruleFields: [key: RegExp, field: string, word: FormProblemWord][] = [
  [/^name$/, 'name', 'name'],
  [/^decision$/, 'decision', 'decision'],
  [/^reason$/, 'reason', 'not_valid'],
  [/^route_to/, 'route_to', 'login'],
  [/^(?:when|applies_to_everything)$/, 'everything', 'not_valid'],
  [/^when\.listing/, 'listing', 'slug'],
  [/^when\.publisher/, 'publisher', 'login'],
  [/^when\.category/, 'category', 'slug'],
  [/^when\.verified/, 'verified', 'choose'],
  [/^when\.kind/, 'kind', 'choose'],
  [/^when\.permissions\.repository/, 'repository', 'choose'],
  [/^when\.permissions\.organization/, 'organization', 'choose'],
  [/^when\.permissions\.account/, 'account', 'choose'],
  [/^when\.asks/, 'asks', 'asks'],
  [/^when\.scopes/, 'scopes', 'unknown_scope'],
  [/^when\.free/, 'free', 'choose'],
  [/^when\.monthly_cost\.currency/, 'currency', 'currency'],
  [/^when\.monthly_cost/, 'cost', 'cost'],
  [/^when\.units/, 'units', 'units'],
]

const indexed = /^(?:route_to|when\.(?:listing|publisher|category|kind|asks|scopes))\.(\d+)/

function placeInRule(values: FormValues, index: number, key: string): Place | null {
  const number = rulesOfForm(values)[index]?.number
  const found = ruleFields.find(([pattern]) => pattern.test(key))
  if (number === undefined || found === undefined) return null
  const [, name, word] = found
  const field = `rules.${number}.${name}`
  const at = indexed.exec(key)?.[1]
  const given = at === undefined ? one(values, field) : (several(values, field)[Number(at)] ?? '')
  return { field, given, word: always(word) }
}

function placeOf(values: FormValues, key: string): Place {
  const [, list, line] = /^(allow|block)(?:\.(\d+))?/.exec(key) ?? []
  if (list !== undefined) {
    const given = typedLines(one(values, list))[Number(line ?? -1)] ?? ''
    return { field: list, given, word: entryWord }
  }
  const choice = choices[key]
  if (choice !== undefined) {
    return { field: choice, given: one(values, choice), word: always('choose') }
  }
  const [, index, rest = ''] = /^rules\.(\d+)\.?(.*)$/.exec(key) ?? []
  const place = index === undefined ? null : placeInRule(values, Number(index), rest)
  const whole = (code: PolicyProblemCode): FormProblemWord =>
    code === 'too_many' ? 'too_many_rules' : always('not_valid')(code)
  return place ?? { field: null, given: '', word: whole }
}

/** Where in a form the problems of its text were typed, in the words of its fields; what is about no field is about the whole. */
export function formProblems(
  values: FormValues,
  problems: readonly PolicyProblem[],
): FormProblem[] {
  return problems.map(({ key, code, values: said }) => {
    const { field, given, word } = placeOf(values, key)
    return { field, word: word(code, key), values: { ...said, given } }
  })
}
