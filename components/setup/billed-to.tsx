'use client'

import type { FormState } from '@/lib/core/form-state'
import { Details } from '../ui/details'
import { FormControl } from '../ui/form-control'
import { Select } from '../ui/select'
import { SubmitButton } from '../ui/submit-button'
import { TextInput } from '../ui/text-input'
import styles from './billed-to.module.css'

export type BilledToStrings = Record<
  | 'billedTo'
  | 'billedToCaption'
  | 'taxTitle'
  | 'taxType'
  | 'taxNone'
  | 'taxId'
  | 'applyTax'
  | 'applying',
  string
>

interface BilledToProps {
  state: Pick<FormState, 'status' | 'fields' | 'values'>
  billed: { name: string; taxIdType: string; taxId: string }
  taxTypes: { value: string; label: string }[]
  strings: BilledToStrings
}

type Typed = (name: 'name' | 'taxIdType' | 'taxId') => string

/** Who is billed: personal, so it is sent with the form and never stands in an address. */
export function BilledTo({ state, billed, taxTypes, strings }: BilledToProps) {
  const typed: Typed = (name) => {
    const value = state.values[name]
    return typeof value === 'string' ? value : billed[name]
  }
  const error = state.fields.taxId ?? state.fields.taxIdType
  return (
    <div className={styles.billed}>
      <FormControl
        name="name"
        label={strings.billedTo}
        caption={strings.billedToCaption}
        validation={state.fields.name}
        required
      >
        {(field) => (
          <TextInput
            {...field}
            defaultValue={typed('name')}
            maxLength={100}
            autoComplete="billing name"
          />
        )}
      </FormControl>
      <Details summary={strings.taxTitle} open={typed('taxId') !== '' || error !== undefined}>
        <TaxId typed={typed} taxTypes={taxTypes} strings={strings} error={error} />
      </Details>
    </div>
  )
}

type TaxIdProps = Pick<BilledToProps, 'taxTypes' | 'strings'> & { typed: Typed; error?: string }

/** A tax ID may change the tax, so it can be tried before anything is started. */
function TaxId({ typed, taxTypes, strings, error }: TaxIdProps) {
  const type = typed('taxIdType')
  return (
    <div className={styles.tax}>
      <FormControl name="taxIdType" label={strings.taxType}>
        {(field) => (
          <Select {...field} key={type} defaultValue={type}>
            <option key="none" value="">
              {strings.taxNone}
            </option>
            {taxTypes.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        )}
      </FormControl>
      <FormControl name="taxId" label={strings.taxId} validation={error}>
        {(field) => (
          <TextInput {...field} defaultValue={typed('taxId')} maxLength={40} autoComplete="off" />
        )}
      </FormControl>
      <SubmitButton name="intent" value="quote" formNoValidate pendingLabel={strings.applying}>
        {strings.applyTax}
      </SubmitButton>
    </div>
  )
}
