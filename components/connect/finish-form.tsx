'use client'

import { useActionState } from 'react'
import type { FormAction, FormState } from '@/lib/core/form-state'
import type { RegisteredApp } from '@/lib/manifests/types'
import { Banner } from '../ui/banner'
import { Radio } from '../ui/choice'
import { ChoiceGroup } from '../ui/choice-group'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import styles from './connect.module.css'
import type { finishKeys, secretKeys } from './form-keys'
import { HiddenFields } from './hidden-fields'
import { Secrets } from './secrets'

/** What is shown once, and where it goes on. */
export interface ShownApp {
  app: RegisteredApp
  next: { href: string; label: string } | null
}

type Strings = Record<(typeof finishKeys)[number] | (typeof secretKeys)[number], string>

interface FinishFormProps {
  /** The code, the state and the language; null where there is nothing left to finish. */
  hidden: Record<string, string> | null
  /** Why there is nothing to finish. */
  problem: { title: string; remedy: string } | null
  /** A copy leaves nothing here. */
  mayConnect: boolean
  strings: Strings
  action: FormAction<ShownApp>
}

const begun: FormState<ShownApp> = { status: 'idle', fields: {}, values: {} }

/** One button, and then the secrets: only this browser has them now, so nothing else is ever shown in their place. */
export function FinishForm({ hidden, problem, mayConnect, strings, action }: FinishFormProps) {
  const [state, send] = useActionState(action, begun)
  if (state.shown) return <Secrets {...state.shown} strings={strings} />
  if (problem !== null || hidden === null) {
    return (
      <Banner variant="critical" role="alert" title={problem?.title ?? ''}>
        {problem?.remedy}
      </Banner>
    )
  }
  return (
    <form action={send} className={styles.form}>
      <FormMessage state={state} />
      <HiddenFields fields={hidden} />
      {mayConnect ? (
        <ChoiceGroup id="keep" label={strings.keep}>
          <Radio
            id="keep-connect"
            name="keep"
            value="connect"
            label={strings.connect}
            caption={strings.connectCaption}
            defaultChecked
          />
          <Radio
            id="keep-nothing"
            name="keep"
            value="nothing"
            label={strings.nothing}
            caption={strings.nothingCaption}
          />
        </ChoiceGroup>
      ) : (
        <input type="hidden" name="keep" value="nothing" />
      )}
      <SubmitButton variant="primary" pendingLabel={strings.going}>
        {strings.go}
      </SubmitButton>
    </form>
  )
}
