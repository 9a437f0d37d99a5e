import { AlertFillIcon, DotFillIcon } from '@primer/octicons-react'
import { type ReactNode, useContext } from 'react'
import { Conflict } from './conflict'
import styles from './editor.module.css'
import { SectionContext, useEditor, useField } from './editor-context'
import { PublishedText } from './published-text'
import { fill } from './strings'

interface FieldFrameProps {
  name: string
  /** The id of the input that the label names; without it, the label is the name of a group. */
  inputId?: string
  label: string
  /** Where the inputs have labels of their own, this one is not shown. */
  groupOnly?: boolean
  caption?: string
  optional?: boolean
  /** How much of the limit is used; without it no counter is shown. */
  used?: number
  children: (described: { 'aria-describedby': string; 'aria-invalid'?: true }) => ReactNode
}

/** A field's label, limit, what it lacks, what is wrong with it, what others wrote and what is published. */
export function FieldFrame(props: FieldFrameProps) {
  const { name, inputId, label, groupOnly, caption, optional, used, children } = props
  const { view, strings } = useEditor()
  const sent = useContext(SectionContext)
  const found = useField(name)
  if (found === null) return null
  const { state, field } = found
  const wrong = state.message ?? sent.fields[name]
  const lacks = view.problems.find((problem) => problem.field === name)
  const id = `hints-${name}`
  return (
    <div className={styles.field} data-status={state.status}>
      {!groupOnly && (
        <div className={styles.fieldHead}>
          <FieldName inputId={inputId}>
            {label} {optional && <span className={styles.muted}>{strings.optional}</span>}
          </FieldName>
          {used !== undefined && field.limit !== null && (
            <Counter used={used} limit={field.limit} />
          )}
        </div>
      )}
      <input type="hidden" name={`base:${name}`} value={state.base} />
      {children({ 'aria-describedby': id, 'aria-invalid': wrong ? true : undefined })}
      <div id={id} className={styles.hints}>
        {wrong && (
          <p className={styles.wrong}>
            <AlertFillIcon size={12} aria-hidden /> {wrong}
          </p>
        )}
        {lacks && !wrong && (
          <p className={styles.lacks}>
            <DotFillIcon size={12} aria-hidden /> {fill(strings.problems[lacks.code], lacks.params)}
          </p>
        )}
        {caption && <p className={styles.caption}>{caption}</p>}
      </div>
      {state.theirs && <Conflict name={name} state={state} theirs={state.theirs} />}
      {field.published && state.theirs === undefined && (
        <PublishedText name={name} label={label} field={field} />
      )}
    </div>
  )
}

function FieldName({ inputId, children }: { inputId?: string; children: ReactNode }) {
  return inputId === undefined ? (
    <span className={styles.label}>{children}</span>
  ) : (
    <label className={styles.label} htmlFor={inputId}>
      {children}
    </label>
  )
}

function Counter({ used, limit }: { used: number; limit: number }) {
  const { strings } = useEditor()
  const over = used - limit
  return (
    <span className={over > 0 ? styles.over : styles.counter}>
      {over > 0
        ? fill(strings.over, { count: over })
        : fill(strings.counter, { count: used, limit })}
    </span>
  )
}
