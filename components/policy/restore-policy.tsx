'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { type DryRunProps, DryRunResult, Problems } from './dry-run-result'
import styles from './policy.module.css'
import type { ShownDryRun } from './shown'

interface RestorePolicyProps extends DryRunProps {
  text: string
  /** The version that it would take the place of. */
  version: number
  restores: number
  dryRun: FormAction<ShownDryRun>
  words: Record<'restore' | 'running', string>
}

/** An earlier version, held against the past before it is brought back. Works before JavaScript loads. */
export function RestorePolicy(props: RestorePolicyProps) {
  const { text, version, restores, dryRun, words, ...page } = props
  const [state, send] = useActionState(dryRun, untouched)
  return (
    <>
      <form action={send} className={styles.form} id={page.id}>
        <FormMessage state={state} />
        <Problems shown={state.shown} />
        <input type="hidden" name="locale" value={page.locale} />
        <input type="hidden" name="organization" value={page.login} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="restores" value={restores} />
        <input type="hidden" name="text" value={text} />
        <SubmitButton pendingLabel={words.running}>{words.restore}</SubmitButton>
      </form>
      <DryRunResult shown={state.shown} {...page} />
    </>
  )
}
