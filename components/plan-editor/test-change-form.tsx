'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import type { TestPurchase } from '@/lib/purchases/types'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import styles from './plan-editor.module.css'
import { type TestChoices, TestOrderFields } from './test-order-fields'

interface TestChangeFormProps extends TestChoices {
  hidden: Record<string, string>
  test: TestPurchase
  labels: Record<'change' | 'changing', string>
  action: FormAction
}

/** Changes plan, billing period or units of a test, as a buyer would. */
export function TestChangeForm(props: TestChangeFormProps) {
  const { hidden, test, labels, plans, strings, action } = props
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} className={styles.section}>
      <FormMessage state={state} />
      {Object.entries({ ...hidden, purchase: test.id }).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <div className={styles.pair} key={`${test.planId} ${test.cycle} ${test.units}`}>
        <TestOrderFields
          prefix={test.id}
          state={state}
          current={{
            planId: test.planId,
            cycle: test.cycle ?? 'monthly',
            units: String(test.units),
          }}
          plans={plans}
          strings={strings}
        />
      </div>
      <div>
        <SubmitButton size="small" pendingLabel={labels.changing}>
          {labels.change}
        </SubmitButton>
      </div>
    </form>
  )
}
