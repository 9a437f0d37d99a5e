import { type FormState, sentValue } from '@/lib/core/form-state'
import { FormControl } from './form-control'
import { TextInput } from './text-input'

/** A text that is asked for in both languages, each under a name of its own, such as `nameEn` and `nameFr`. */
interface TranslatedField<Name extends string> {
  name: Name
  label: string
  current: string
  /** Most characters. */
  limit: number
}

interface TranslatedFieldsProps<Name extends string> {
  /** Unique on the page. */
  id: string
  fields: readonly TranslatedField<Name>[]
  state: FormState
}

/** Fields whose texts are spelled in the language that their names end with. */
export function TranslatedFields<Name extends string>(props: TranslatedFieldsProps<Name>) {
  const { id, fields, state } = props
  return fields.map(({ name, label, current, limit }) => (
    <FormControl
      key={name}
      name={`${id}-${name}`}
      label={label}
      validation={state.fields[name]}
      required
    >
      {(field) => (
        <TextInput
          {...field}
          name={name}
          lang={name.endsWith('Fr') ? 'fr' : 'en'}
          maxLength={limit}
          defaultValue={sentValue(state, name, current)}
        />
      )}
    </FormControl>
  ))
}
