'use client'

import { type ChangeEvent, useActionState, useState } from 'react'
import type { FormAction, FormState } from '@/lib/core/form-state'
import { Banner } from '../ui/banner'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { SubmitButton } from '../ui/submit-button'
import { TextArea } from '../ui/text-area'
import styles from './connect.module.css'
import type { appYmlKeys } from './form-keys'
import { HiddenFields } from './hidden-fields'
import { TextField } from './text-field'

/** What is wrong with the file, in the reader's words. */
export interface ShownProblems {
  problems: { line: number; key: string; text: string }[]
}

interface AppYmlFormProps {
  hidden: Record<string, string>
  strings: Record<(typeof appYmlKeys)[number], string>
  action: FormAction<ShownProblems>
}

const begun: FormState<ShownProblems> = { status: 'idle', fields: {}, values: {} }

export function AppYmlForm({ hidden, strings, action }: AppYmlFormProps) {
  const [state, send] = useActionState(action, begun)
  const { optional } = strings
  return (
    <form action={send} className={styles.form}>
      <FormMessage state={state} />
      {state.shown && <Problems {...state.shown} title={strings.problems} />}
      <HiddenFields fields={hidden} />
      <FileField state={state} strings={strings} />
      <p className={styles.note}>{strings.fallback}</p>
      <TextField
        state={kept(state)}
        name="name"
        label={strings.name}
        optional={optional}
        maxLength={34}
      />
      <TextField
        state={kept(state)}
        name="url"
        type="url"
        label={strings.url}
        optional={optional}
      />
      <TextField
        state={kept(state)}
        name="hookUrl"
        type="url"
        label={strings.hookUrl}
        optional={optional}
      />
      <SubmitButton variant="primary" pendingLabel={strings.going}>
        {strings.go}
      </SubmitButton>
    </form>
  )
}

/** A file with problems is a form that was sent and comes back. */
function kept({ status, ...state }: FormState<ShownProblems>) {
  return { ...state, status: status === 'done' ? ('failed' as const) : status }
}

function Problems({ problems, title }: ShownProblems & { title: string }) {
  return (
    <Banner variant="critical" role="alert" title={title}>
      <ul className={styles.problems}>
        {problems.map(({ line, key, text }) => (
          <li key={`${line} ${key} ${text}`}>{text}</li>
        ))}
      </ul>
    </Banner>
  )
}

interface FileFieldProps extends Pick<AppYmlFormProps, 'strings'> {
  state: FormState<ShownProblems>
}

/** The text of the file, pasted, or read from a file in the browser. */
function FileField({ state, strings }: FileFieldProps) {
  const sent = state.values.appYml
  const [text, setText] = useState(typeof sent === 'string' ? sent : '')
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    setText((await target.files?.[0]?.text()) ?? text)
  }
  return (
    <>
      <FormControl
        name="appYml"
        label={strings.appYml}
        caption={strings.appYmlCaption}
        validation={state.fields.appYml}
        required
      >
        {(field) => (
          <TextArea
            {...field}
            className={styles.code}
            rows={16}
            spellCheck={false}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </FormControl>
      <label className="js-only">
        {strings.upload}{' '}
        <input type="file" accept=".yml,.yaml,text/yaml,application/yaml" onChange={read} />
      </label>
    </>
  )
}
