import type { ComponentPropsWithRef } from 'react'
import { type FormState, sentValue } from '@/lib/core/form-state'
import type { PublisherProfile } from '@/lib/publishers/types'
import { FormControl } from '../ui/form-control'
import { TextArea } from '../ui/text-area'
import { TextInput } from '../ui/text-input'
import styles from './publish.module.css'

type FieldName = keyof PublisherProfile

export type ProfileStrings = Record<
  FieldName | `${FieldName}Caption` | 'publicPart' | 'contactPart' | 'contactLead' | 'optional',
  string
>

interface ProfileFieldsProps {
  state: FormState
  current: PublisherProfile
  strings: ProfileStrings
}

interface FieldProps extends ProfileFieldsProps {
  name: FieldName
  input?: ComponentPropsWithRef<'input'>
  optional?: boolean
  long?: boolean
}

function Field({ name, state, current, strings, input, optional, long }: FieldProps) {
  const value = { defaultValue: sentValue(state, name, current[name]) }
  return (
    <FormControl
      name={name}
      label={strings[name]}
      caption={strings[`${name}Caption`]}
      validation={state.fields[name]}
      required={!optional}
      optionalLabel={optional ? strings.optional : undefined}
    >
      {(field) =>
        long ? (
          <TextArea {...field} {...value} rows={3} maxLength={300} />
        ) : (
          <TextInput {...input} {...field} {...value} />
        )
      }
    </FormControl>
  )
}

/** What a publisher says about itself, then who answers for it. */
export function ProfileFields(props: ProfileFieldsProps) {
  const { strings } = props
  const email = { type: 'email', autoComplete: 'email', maxLength: 254 }
  return (
    <>
      <fieldset className={styles.fields}>
        <legend>{strings.publicPart}</legend>
        <Field {...props} name="name" input={{ maxLength: 80, autoComplete: 'organization' }} />
        <div className={styles.pair}>
          <Field {...props} name="websiteUrl" input={{ type: 'url', maxLength: 500 }} />
          <Field {...props} name="supportEmail" input={email} />
        </div>
        <Field {...props} name="descriptionEn" long />
        <Field {...props} name="descriptionFr" long optional />
      </fieldset>
      <fieldset className={styles.fields}>
        <legend>{strings.contactPart}</legend>
        <p className={styles.note}>{strings.contactLead}</p>
        <div className={styles.pair}>
          <Field {...props} name="contactName" input={{ maxLength: 80, autoComplete: 'name' }} />
          <Field {...props} name="contactEmail" input={email} />
        </div>
      </fieldset>
    </>
  )
}
