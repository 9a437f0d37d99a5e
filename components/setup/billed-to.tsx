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

/** Who is billed: personal, so it is sent with the form and never stands in an address. */
export function BilledTo({ state, billed, taxTypes, strings }: BilledToProps) {
  const typed = (name: keyof typeof billed) => {
    const value = state.values[name]
    return typeof value === 'string' ? value : billed[name]
  }
  const taxError = state.fields.taxId ?? state.fields.taxIdType
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
      <Details summary={strings.taxTitle} open={typed('taxId') !== '' || taxError !== undefined}>
        <div className={styles.tax}>
          <FormControl name="taxIdType" label={strings.taxType}>
            {(field) => (
              <Select {...field} key={typed('taxIdType')} defaultValue={typed('taxIdType')}>
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
          <FormControl name="taxId" label={strings.taxId} validation={taxError}>
            {(field) => (
              <TextInput
                {...field}
                defaultValue={typed('taxId')}
                maxLength={40}
                autoComplete="off"
              />
            )}
          </FormControl>
          <SubmitButton name="intent" value="quote" formNoValidate pendingLabel={strings.applying}>
            {strings.applyTax}
          </SubmitButton>
        </div>
      </Details>
    </div>
  )
}
