'use client'

import { useActionState, useState } from 'react'
import { type FormAction, type FormValues, untouched } from '@/lib/core/form-state'
import { Checkbox, Radio } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import { Details } from '../ui/details'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TextArea } from '../ui/text-area'
import { type DryRunProps, DryRunResult, Problems } from './dry-run-result'
import { fieldId } from './field-id'
import type { FormWord, FormWords } from './form-words'
import styles from './policy.module.css'
import { RuleFields } from './rule-fields'
import type { ShownDryRun } from './shown'
import { useTyping } from './use-typing'

interface PolicyFormProps extends DryRunProps {
  /** What unfolds it. */
  summary: string
  /** The policy that holds, as the fields of the form. */
  current: FormValues
  /** The version that it would take the place of. */
  version: number
  dryRun: FormAction<ShownDryRun>
  words: FormWords
  /** "Rule {number}" */
  ruleTitle: string
  /** How many rules a policy may have. */
  mostRules: number
}

/** The policy as a form: held against the past first, then saved. Works before JavaScript loads. */
export function PolicyForm(props: PolicyFormProps) {
  const { summary, current, version, dryRun, words, ruleTitle, mostRules, ...page } = props
  const [state, send] = useActionState(dryRun, untouched)
  // Another owner's version may come with an answer: what is being written began with this one.
  const [start] = useState(current)
  const values = state.status === 'idle' ? start : state.values
  const wrong = state.shown?.kind === 'problems' ? state.shown.fields : {}
  const form = { values, words, wrong }
  const typing = useTyping()
  return (
    <Details summary={summary} open={state.status !== 'idle'}>
      <form {...typing.form} action={send} className={styles.form} id={page.id}>
        <FormMessage state={state} />
        <Problems shown={state.shown} />
        <input type="hidden" name="locale" value={page.locale} />
        <input type="hidden" name="organization" value={page.login} />
        <input type="hidden" name="version" value={version} />
        <OneOf {...form} field="who_may_ask" options={['anyone', 'members', 'nobody']} />
        <Checkbox
          id="policy-administrators"
          name="administrators"
          label={words.administrators}
          defaultChecked={values.administrators !== undefined}
        />
        <OneOf {...form} field="others" options={['open', 'blocked']} />
        <Lines {...form} field="allow" />
        <Lines {...form} field="block" />
        <Approvals {...form} />
        <Rules {...form} ruleTitle={ruleTitle} most={mostRules} />
        <SubmitButton pendingLabel={words.running}>{words.dryRun}</SubmitButton>
      </form>
      <DryRunResult shown={state.shown} isStale={typing.isStale} {...page} />
    </Details>
  )
}

interface PartProps {
  values: FormValues
  words: FormWords
  /** What is wrong, by field. */
  wrong: Record<string, string>
}

function OneOf({
  values,
  words,
  wrong,
  field,
  options,
}: PartProps & { field: FormWord; options: FormWord[] }) {
  return (
    <ChoiceGroup id={fieldId(field)} label={words[field]} validation={wrong[field]}>
      {options.map((option) => (
        <Radio
          key={option}
          id={`policy-${field}-${option}`}
          name={field}
          value={option}
          label={words[option]}
          defaultChecked={values[field] === option}
        />
      ))}
    </ChoiceGroup>
  )
}

function Approvals({ values, words, wrong }: PartProps) {
  const choices = { one: '1', two: '2' } as const
  return (
    <ChoiceGroup id="policy-approvals" label={words.approvals} validation={wrong.approvals}>
      {(['one', 'two'] as const).map((option) => (
        <Radio
          key={option}
          id={`policy-approvals-${option}`}
          name="approvals"
          value={choices[option]}
          label={words[option]}
          defaultChecked={values.approvals === choices[option]}
        />
      ))}
    </ChoiceGroup>
  )
}

function Lines({ values, words, wrong, field }: PartProps & { field: 'allow' | 'block' }) {
  const text = values[field]
  return (
    <FormControl
      name={fieldId(field)}
      label={words[field]}
      caption={words.listCaption}
      validation={wrong[field]}
    >
      {(input) => (
        <TextArea
          {...input}
          name={field}
          spellCheck={false}
          defaultValue={typeof text === 'string' ? text : ''}
        />
      )}
    </FormControl>
  )
}

const isNamed = (values: FormValues, number: number) =>
  Object.entries(values).some(
    ([name, value]) => name.startsWith(`rules.${number}.name`) && value !== '',
  )

/** How many rules the form holds, by the highest number in it. */
function countRules(values: FormValues, mostRules: number): number {
  const numbers = Object.keys(values).map((name) => Number(/^rules\.(\d+)\./.exec(name)?.[1] ?? -1))
  const most = Math.min(Math.max(-1, ...numbers), mostRules - 1)
  return isNamed(values, most) ? most + 1 : Math.max(most, 0)
}

/** Each rule in its own fold, and a blank one after the last. */
function Rules({ ruleTitle, most, ...form }: PartProps & { ruleTitle: string; most: number }) {
  const { values, words, wrong } = form
  const count = countRules(values, most)
  const isWrong = (number: number) =>
    Object.keys(wrong).some((field) => field.startsWith(`rules.${number}.`))
  const titleOf = (number: number) => {
    const name = values[`rules.${number}.name`]
    const title = ruleTitle.replace('{number}', String(number + 1))
    return typeof name === 'string' && name !== '' ? `${title} · ${name}` : title
  }
  return (
    <>
      {Array.from({ length: Math.min(count + 1, most) }, (_, number) => number).map((number) => (
        // The blank one becomes a rule in its place, with what is typed in it meanwhile.
        <Details
          key={number}
          summary={number < count ? titleOf(number) : words.newRule}
          open={isWrong(number) || undefined}
        >
          <RuleFields {...form} number={number} />
          {number < count && (
            <Checkbox
              id={`rules.${number}.remove`}
              name={`rules.${number}.remove`}
              label={words.remove}
              defaultChecked={values[`rules.${number}.remove`] !== undefined}
            />
          )}
        </Details>
      ))}
    </>
  )
}
