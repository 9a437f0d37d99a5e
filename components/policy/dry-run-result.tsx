'use client'

import { useActionState } from 'react'
import { type FormAction, untouched } from '@/lib/core/form-state'
import type { Locale } from '@/lib/core/locales'
import { Banner } from '../ui/banner'
import { DataTable } from '../ui/data-table'
import { FormControl } from '../ui/form-control'
import { FormMessage } from '../ui/form-message'
import { Label } from '../ui/label'
import { SubmitButton } from '../ui/submit-button'
import { TextInput } from '../ui/text-input'
import { fieldId } from './field-id'
import { LineList } from './line-list'
import styles from './policy.module.css'
import type { ResultStrings, ShownDryRun, ShownRequest } from './shown'

type Result = Extract<ShownDryRun, { kind: 'result' }>

export interface DryRunProps {
  /** Of the form that it belongs to; several may be on a page. */
  id: string
  locale: Locale
  /** The organization. */
  login: string
  save: FormAction<ShownDryRun>
  strings: ResultStrings
}

/** What is wrong in a policy's text, each with its line and key. */
export function Problems({ shown }: { shown: ShownDryRun | undefined }) {
  if (shown?.kind !== 'problems') return null
  return (
    <Banner variant="critical" role="alert" title={shown.title}>
      <ul className={styles.plain}>
        {shown.problems.map(({ text, field }) => (
          <li key={text}>{field === null ? text : <a href={`#${fieldId(field)}`}>{text}</a>}</li>
        ))}
      </ul>
    </Banner>
  )
}

interface DryRunResultProps extends DryRunProps {
  shown: ShownDryRun | undefined
  /** What was held against the past is no more what is written above it. */
  isStale?: boolean
}

/** What a policy would do, and saving exactly that. */
export function DryRunResult({ shown, isStale = false, ...page }: DryRunResultProps) {
  if (shown?.kind !== 'result') return null
  const { id, strings } = page
  return (
    <section className={styles.stack} aria-labelledby={`${id}-result`}>
      <h3 className={styles.heading} id={`${id}-result`}>
        {strings.title}
      </h3>
      {shown.warnings.map((warning) => (
        <Banner key={warning} variant="warning" title={warning} />
      ))}
      <div role="status">
        {shown.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {shown.rows.length > 0 && <Requests rows={shown.rows} strings={strings} />}
      <Breaches shown={shown} strings={strings} />
      <Changes shown={shown} strings={strings} />
      {isStale && <Banner variant="warning" title={strings.stale} />}
      {!(shown.isSame || isStale) && <Save shown={shown} {...page} />}
    </section>
  )
}

function Requests({ rows, strings }: { rows: ShownRequest[]; strings: ResultStrings }) {
  return (
    <DataTable
      label={strings.requests}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'request',
          header: strings.request,
          rowHeader: true,
          render: ({ listing, otherwise }) => (
            <>
              {listing} {otherwise && <Label variant="attention">{otherwise}</Label>}
            </>
          ),
        },
        { key: 'by', header: strings.by, render: ({ requester }) => requester },
        { key: 'was', header: strings.was, render: ({ was }) => was },
        { key: 'would', header: strings.would, render: ({ would }) => would },
        { key: 'rule', header: strings.rule, render: ({ rule }) => rule },
      ]}
    />
  )
}

function Breaches({ shown, strings }: { shown: Result; strings: ResultStrings }) {
  return (
    <div>
      <h4 className={styles.heading}>{strings.breaches}</h4>
      {shown.breaches.length > 0 && (
        <ul className={styles.plain}>
          {shown.breaches.map((breach) => (
            <li key={breach}>{breach}</li>
          ))}
        </ul>
      )}
      <p className={styles.muted}>{shown.breachNote}</p>
    </div>
  )
}

function Changes({ shown, strings }: { shown: Result; strings: ResultStrings }) {
  return (
    <div>
      <h4 className={styles.heading}>{strings.changes}</h4>
      {shown.isSame ? (
        <p className={styles.muted}>{strings.same}</p>
      ) : (
        <LineList lines={shown.lines} leftOut={strings.leftOut} />
      )}
    </div>
  )
}

function Save({ shown, id, locale, login, save, strings }: DryRunProps & { shown: Result }) {
  const [state, send] = useActionState(save, untouched)
  return (
    <form action={send} className={styles.form} id={`${id}-save`}>
      <FormMessage state={state} />
      <Problems shown={state.shown} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="organization" value={login} />
      <input type="hidden" name="text" value={shown.text} />
      <input type="hidden" name="version" value={shown.version} />
      <input type="hidden" name="restores" value={shown.restores} />
      <FormControl name={`${id}-note`} label={strings.note} caption={strings.noteCaption}>
        {(field) => <TextInput {...field} name="note" maxLength={500} autoComplete="off" />}
      </FormControl>
      <SubmitButton variant="primary" pendingLabel={strings.saving}>
        {shown.save}
      </SubmitButton>
    </form>
  )
}
