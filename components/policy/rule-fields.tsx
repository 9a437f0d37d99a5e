import type { FormValues } from '@/lib/core/form-state'
import { Checkbox } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import { FormControl } from '../ui/form-control'
import { Select } from '../ui/select'
import { TextInput } from '../ui/text-input'
import type { FormWord, FormWords } from './form-words'
import styles from './policy.module.css'

interface RuleFieldsProps {
  /** The number of the rule in the form. */
  number: number
  values: FormValues
  words: FormWords
  /** What is wrong, by field. */
  wrong: Record<string, string>
}

type Option = [value: string, word: FormWord]

const decisions: Option[] = [
  ['review', 'review'],
  ['approve', 'approve'],
  ['deny', 'deny'],
]

const answers: Option[] = [
  ['', 'any'],
  ['yes', 'yes'],
  ['no', 'no'],
]

const limits: Option[] = [
  ['', 'noLimit'],
  ['none', 'none'],
  ['read', 'read'],
  ['write', 'write'],
  ['admin', 'admin'],
]

const kinds = ['github_app', 'oauth_app', 'api_integration'] as const

/** The fields of one rule: what becomes of a request, and what has to hold for it. */
export function RuleFields(props: RuleFieldsProps) {
  const { number, words } = props
  const position = { type: 'number', min: 1, fallback: String(number + 1) }
  return (
    <div className={styles.rule}>
      <Text {...props} field="name" caption="nameCaption" most={100} />
      <Text {...props} field="position" {...position} />
      <Choice {...props} field="decision" options={decisions} fallback="review" />
      <Text {...props} field="reason" caption="reasonCaption" most={500} />
      <Text {...props} field="route_to" caption="routeCaption" />
      <p className={styles.wide}>{words.conditions}</p>
      <Everything {...props} />
      <Text {...props} field="listing" caption="severalCaption" />
      <Text {...props} field="publisher" caption="severalCaption" />
      <Text {...props} field="category" caption="severalCaption" />
      <Choice {...props} field="verified" options={answers} />
      <Kinds {...props} />
      <Choice {...props} field="repository" options={limits} />
      <Choice {...props} field="organization" options={limits} />
      <Choice {...props} field="account" options={limits} />
      <Text {...props} field="asks" caption="asksCaption" />
      <Text {...props} field="scopes" caption="severalCaption" />
      <Choice {...props} field="free" options={answers} />
      <Text {...props} field="cost" />
      <Text {...props} field="currency" caption="currencyCaption" most={3} />
      <Text {...props} field="units" />
    </div>
  )
}

const nameOf = (number: number, field: string) => `rules.${number}.${field}`

function typed({ values, number }: RuleFieldsProps, field: string, fallback = ''): string {
  const value = values[nameOf(number, field)]
  return typeof value === 'string' ? value : fallback
}

interface TextProps extends RuleFieldsProps {
  field: FormWord
  caption?: FormWord
  type?: string
  min?: number
  most?: number
  fallback?: string
}

function Text(props: TextProps) {
  const { number, field, caption, words, wrong, type, min, most = 2000, fallback } = props
  return (
    <FormControl
      name={nameOf(number, field)}
      label={words[field]}
      caption={caption && words[caption]}
      validation={wrong[nameOf(number, field)]}
    >
      {(input) => (
        <TextInput
          {...input}
          type={type}
          min={min}
          maxLength={most}
          autoComplete="off"
          defaultValue={typed(props, field, fallback)}
        />
      )}
    </FormControl>
  )
}

interface SelectProps extends RuleFieldsProps {
  field: FormWord
  options: Option[]
  fallback?: string
}

function Choice(props: SelectProps) {
  const { number, field, words, wrong, options, fallback } = props
  const name = nameOf(number, field)
  return (
    <FormControl name={name} label={words[field]} validation={wrong[name]}>
      {(input) => (
        <Select {...input} defaultValue={typed(props, field, fallback)}>
          {options.map(([value, word]) => (
            <option key={value} value={value}>
              {words[word]}
            </option>
          ))}
        </Select>
      )}
    </FormControl>
  )
}

/** That a rule without a condition is meant so, for one that approves whatever comes. */
function Everything({ number, values, words, wrong }: RuleFieldsProps) {
  const name = nameOf(number, 'everything')
  return (
    <div className={styles.wide}>
      <ChoiceGroup id={name} label={words.everythingLabel} validation={wrong[name]}>
        <Checkbox
          id={`${name}.on`}
          name={name}
          label={words.everything}
          caption={words.everythingCaption}
          defaultChecked={values[name] !== undefined}
        />
      </ChoiceGroup>
    </div>
  )
}

function Kinds({ number, values, words, wrong }: RuleFieldsProps) {
  const name = nameOf(number, 'kind')
  const chosen = [values[name] ?? []].flat()
  return (
    <ChoiceGroup id={name} label={words.kind} validation={wrong[name]}>
      {kinds.map((kind) => (
        <Checkbox
          key={kind}
          id={`${name}.${kind}`}
          name={name}
          value={kind}
          label={words[kind]}
          defaultChecked={chosen.includes(kind)}
        />
      ))}
    </ChoiceGroup>
  )
}
