import { type FormState, sentValue } from '@/lib/core/form-state'
import { Checkbox, Radio } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import { FormControl } from '../ui/form-control'
import { TextInput } from '../ui/text-input'
import type { ApproveFormProps } from './approve-form'
import styles from './requests.module.css'
import { UnitsField } from './units-field'

type ChoiceProps = ApproveFormProps & { state: FormState }

/** Less than what was asked: another plan or billing period, fewer units and repositories, a last day. */
export function ApproveChoices(props: ChoiceProps) {
  const { strings, state } = props
  return (
    <>
      <Plans {...props} />
      <Cycles {...props} />
      <Units {...props} />
      <Repositories {...props} />
      <FormControl
        name="approve-ends"
        label={strings.endsAt}
        caption={strings.endsAtCaption}
        validation={state.fields.endsAt}
      >
        {(field) => (
          <TextInput
            {...field}
            name="endsAt"
            type="date"
            defaultValue={sentValue(state, 'endsAt', '')}
          />
        )}
      </FormControl>
    </>
  )
}

function Plans({ asked, choices, strings, state }: ChoiceProps) {
  const plans = choices?.plans ?? []
  if (plans.length === 0) return <input type="hidden" name="planId" value={asked.planId} />
  return (
    <ChoiceGroup id="approve-plans" label={strings.plan} validation={state.fields.planId}>
      {plans.map(({ id, label, prices }) => (
        <Radio
          key={id}
          id={`approve-plan-${id}`}
          name="planId"
          value={id}
          label={label}
          caption={prices.map((price) => (
            <span key={price} className={styles.reason}>
              {price}
            </span>
          ))}
          defaultChecked={sentValue(state, 'planId', asked.planId) === id}
        />
      ))}
    </ChoiceGroup>
  )
}

function Cycles({ asked, choices, strings, state }: ChoiceProps) {
  const cycles = choices?.cycles ?? []
  if (cycles.length < 2) {
    return <input type="hidden" name="cycle" value={cycles[0]?.id ?? asked.cycle} />
  }
  return (
    <ChoiceGroup id="approve-cycles" label={strings.cycle} validation={state.fields.cycle}>
      {cycles.map(({ id, label }) => (
        <Radio
          key={id}
          id={`approve-cycle-${id}`}
          name="cycle"
          value={id}
          label={label}
          defaultChecked={sentValue(state, 'cycle', asked.cycle) === id}
        />
      ))}
    </ChoiceGroup>
  )
}

function Units({ asked, choices, state }: ChoiceProps) {
  const units = choices?.units ?? null
  if (units === null) return <input type="hidden" name="units" value={asked.units} />
  const { label, caption, most } = units
  return (
    <UnitsField
      id="approve-units"
      label={label}
      caption={caption}
      most={most}
      units={String(asked.units)}
      state={state}
    />
  )
}

function Repositories({ asked, strings, state }: ChoiceProps) {
  if (asked.repositories.length === 0) return null
  const sent = [state.values.repositoryIds ?? []].flat()
  return (
    <ChoiceGroup
      id="approve-repositories"
      label={strings.repositories}
      validation={state.fields.repositoryIds}
    >
      {asked.repositories.map(({ id, name }) => (
        <Checkbox
          key={id}
          id={`approve-repository-${id}`}
          name="repositoryIds"
          value={id}
          label={name}
          defaultChecked={state.status !== 'failed' || sent.includes(String(id))}
        />
      ))}
    </ChoiceGroup>
  )
}
