import type { FormState } from '@/lib/core/form-state'
import { sentValue } from '@/lib/core/form-state'
import { FormControl } from '../ui/form-control'
import { Select } from '../ui/select'
import { TextInput } from '../ui/text-input'

/** What can be tried, in the reader's words. */
export interface TestChoices {
  plans: { id: string; name: string }[]
  strings: Record<'plan' | 'cycle' | 'monthly' | 'yearly' | 'units' | 'unitsCaption', string>
}

interface TestOrderFieldsProps extends TestChoices {
  /** What makes the ids unique on the page. */
  prefix: string
  state: FormState
  current: { planId: string; cycle: string; units: string }
}

/** Plan, billing period and number of units: what a buyer chooses. A free plan looks at neither of the last two. */
export function TestOrderFields(props: TestOrderFieldsProps) {
  const { prefix, state, current, plans, strings } = props
  const labelled = (name: string) => `${prefix}-${name}`
  return (
    <>
      <FormControl name={labelled('planId')} label={strings.plan} validation={state.fields.planId}>
        {(field) => (
          <Select
            {...field}
            name="planId"
            defaultValue={sentValue(state, 'planId', current.planId)}
          >
            {plans.map((plan) => (
              <option key={plan.id} value={plan.id}>
                {plan.name}
              </option>
            ))}
          </Select>
        )}
      </FormControl>
      <FormControl name={labelled('cycle')} label={strings.cycle} validation={state.fields.cycle}>
        {(field) => (
          <Select {...field} name="cycle" defaultValue={sentValue(state, 'cycle', current.cycle)}>
            <option value="monthly">{strings.monthly}</option>
            <option value="yearly">{strings.yearly}</option>
          </Select>
        )}
      </FormControl>
      <FormControl
        name={labelled('units')}
        label={strings.units}
        caption={strings.unitsCaption}
        validation={state.fields.units}
      >
        {(field) => (
          <TextInput
            {...field}
            name="units"
            type="number"
            inputMode="numeric"
            min={1}
            defaultValue={sentValue(state, 'units', current.units)}
          />
        )}
      </FormControl>
    </>
  )
}
