'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import { Details } from '../ui/details'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TextArea } from '../ui/text-area'
import { type DryRunProps, DryRunResult, Problems } from './dry-run-result'
import styles from './policy.module.css'
import type { ShownDryRun } from './shown'
import { useTyping } from './use-typing'

interface PolicyTextProps extends DryRunProps {
  /** What unfolds it. */
  summary: string
  text: string
  /** The version that it would take the place of. */
  version: number
  dryRun: FormAction<ShownDryRun>
  words: Record<'text' | 'textCaption' | 'dryRun' | 'running', string>
}

/** The policy as YAML: held against the past first, then saved. Works before JavaScript loads. */
export function PolicyText({ summary, text, version, dryRun, words, ...page }: PolicyTextProps) {
  const [state, send] = useActionState(dryRun, untouched)
  const sent = state.values.text
  const { form, isStale } = useTyping()
  return (
    <Details summary={summary} open={state.status !== 'idle'}>
      <form {...form} action={send} className={styles.form} id={page.id}>
        <FormMessage state={state} />
        <Problems shown={state.shown} />
        <input type="hidden" name="locale" value={page.locale} />
        <input type="hidden" name="organization" value={page.login} />
        <input type="hidden" name="version" value={version} />
        <FormControl
          name={`${page.id}-text`}
          label={words.text}
          caption={words.textCaption}
          validation={state.fields.text}
        >
          {(field) => (
            <TextArea
              {...field}
              name="text"
              className={styles.code}
              rows={20}
              spellCheck={false}
              defaultValue={typeof sent === 'string' ? sent : text}
            />
          )}
        </FormControl>
        <SubmitButton pendingLabel={words.running}>{words.dryRun}</SubmitButton>
      </form>
      <DryRunResult shown={state.shown} isStale={isStale} {...page} />
    </Details>
  )
}
