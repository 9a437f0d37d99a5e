import { type FormState, sentValue } from '@/lib/core/form-state'
import { FormControl } from '../ui/form-control'
import { TextInput } from '../ui/text-input'

interface UnitsFieldProps {
  /** Of the field in the page; it is sent as `units`. */
  id: string
  label: string
  caption: string
  most: number
  units: string
  state: FormState
}

/** How many units of a plan that is sold by the unit. */
export function UnitsField({ id, label, caption, most, units, state }: UnitsFieldProps) {
  return (
    <FormControl name={id} label={label} caption={caption} validation={state.fields.units}>
      {(field) => (
        <TextInput
          {...field}
          name="units"
          type="number"
          inputMode="numeric"
          min={1}
          max={most}
          defaultValue={sentValue(state, 'units', units)}
        />
      )}
    </FormControl>
  )
}
