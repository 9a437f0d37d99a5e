'use client'

import { useActionState } from 'react'
import { type FormAction, sentValue, untouched } from '@/lib/core/form-state'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { Select } from '../ui/select'
import { SubmitButton } from '../ui/submit-button'
import styles from './plan-editor.module.css'
import { type TestChoices, TestOrderFields } from './test-order-fields'

interface TestStartFormProps extends TestChoices {
  hidden: Record<string, string>
  accounts: { id: string; login: string }[]
  labels: Record<'account' | 'start' | 'starting', string>
  action: FormAction
}

/** Buys a draft plan to try it, on an account of one's own. */
export function TestStartForm(props: TestStartFormProps) {
  const { hidden, accounts, labels, plans, strings, action } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.section}>
      <FormMessage state={state} />
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <div className={styles.pair}>
        <FormControl name="accountId" label={labels.account} validation={state.fields.accountId}>
          {(field) => (
            <Select {...field} defaultValue={sentValue(state, 'accountId', accounts[0]?.id ?? '')}>
              {accounts.map(({ id, login }) => (
                <option key={id} value={id}>
                  {login}
                </option>
              ))}
            </Select>
          )}
        </FormControl>
        <TestOrderFields
          prefix="test"
          state={state}
          current={{ planId: plans[0]?.id ?? '', cycle: 'monthly', units: '1' }}
          plans={plans}
          strings={strings}
        />
      </div>
      <div>
        <SubmitButton pendingLabel={labels.starting}>{labels.start}</SubmitButton>
      </div>
    </form>
  )
}
