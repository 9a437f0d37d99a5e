import { stringify } from 'yaml'
import type { FormValues } from '../../core/form-state'
import { policyLimits } from '../schema'
import type { Policy, PolicyRule } from '../types'
import { ruleDocument, ruleFields } from './rule-form'

/** The one value of a field. */
export const one = (values: FormValues, name: string): string => {
  const value = values[name]
  return (typeof value === 'string' ? value : (value?.[0] ?? '')).trim()
}

/** The several that were typed in a field. */
export const several = (values: FormValues, name: string): string[] =>
  [values[name] ?? []].flat().flatMap((text) => text.split(/[\s,]+/).filter(Boolean))

/** Such as `publisher wobble: Breached in May.`, one to a line; what cannot be read stays as it was typed, to be named as wrong. */
const entry = /^(listing|publisher)\s+([^\s:]+)\s*(?::\s*(.*))?$/i

/** The lines of a list, by their place in it. */
export function typedLines(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return lines.filter(Boolean)
}

function entriesOf(text: string): unknown[] {
  return typedLines(text).map((line) => {
    const [, what, name, reason] = entry.exec(line) ?? []
    if (what === undefined || name === undefined) return line
    return { [what.toLowerCase()]: name, ...(reason ? { reason } : {}) }
  })
}

type Entry = { listing?: string | undefined; publisher?: string | undefined; reason?: string }

const lineOf = ({ listing, publisher, reason }: Entry) =>
  `${listing === undefined ? `publisher ${publisher}` : `listing ${listing}`}${reason ? `: ${reason}` : ''}`

/** The rules that a form holds, by their number in it; one more than there may be is told as too many. */
function ruleNumbers(values: FormValues): number[] {
  const numbers = Object.keys(values).flatMap((name) => {
    const [, found] = /^rules\.(\d{1,4})\./.exec(name) ?? []
    return found === undefined ? [] : [Number(found)]
  })
  return [...new Set(numbers)].toSorted((a, b) => a - b).slice(0, policyLimits.rules + 2)
}

function ruleAt(values: FormValues, number: number) {
  const at = (name: string) => `rules.${number}.${name}`
  const read = {
    one: (name: string) => one(values, at(name)),
    several: (name: string) => several(values, at(name)),
  }
  const position = Number(read.one('position') || number + 1)
  return { position, removed: read.one('remove') !== '', document: ruleDocument(read) }
}

/** The rules that count, in the order in which they are written, each with its number in the form. */
export function rulesOfForm(values: FormValues) {
  return ruleNumbers(values)
    .map((number) => ({ number, ...ruleAt(values, number) }))
    .filter(({ removed, document }) => !removed && document !== null)
    .toSorted((a, b) => a.position - b.position)
}

/** The text of the policy that a form describes. What is wrong in it is for the reader of the text to say. */
export function textOfForm(values: FormValues): string {
  const rules = rulesOfForm(values)
  return stringify(
    {
      version: 1,
      who_may_ask: one(values, 'who_may_ask'),
      repository_administrators_may_install: one(values, 'administrators') !== '',
      others: one(values, 'others'),
      allow: entriesOf(one(values, 'allow')),
      block: entriesOf(one(values, 'block')),
      approvals: one(values, 'approvals') === '2' ? 2 : 1,
      rules: rules.map(({ document }) => document),
    },
    { lineWidth: 100 },
  )
}

function ruleValues(rule: PolicyRule, number: number): FormValues {
  const values = { ...ruleFields(rule), position: String(number + 1) }
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`rules.${number}.${name}`, value]),
  )
}

/** A policy as the fields of a form; reading them again gives the same policy. */
export function formOf(policy: Policy): FormValues {
  return {
    who_may_ask: policy.who_may_ask,
    ...(policy.repository_administrators_may_install ? { administrators: 'on' } : {}),
    others: policy.others,
    allow: policy.allow.map(lineOf).join('\n'),
    block: policy.block.map(lineOf).join('\n'),
    approvals: String(policy.approvals),
    ...Object.assign({}, ...policy.rules.map(ruleValues)),
  }
}
