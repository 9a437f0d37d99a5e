import { AlertFillIcon } from '@primer/octicons-react'
import type { ReactNode } from 'react'
import styles from './form-control.module.css'

/** What ties an input to its caption and its error; spread it on the input. */
interface FieldAttributes {
  id: string
  name: string
  required?: boolean
  'aria-invalid'?: true
  'aria-describedby'?: string
}

interface FormControlProps {
  /** Also the start of the ids; unique on the page. */
  name: string
  label: string
  caption?: ReactNode
  /** What is wrong with it and what to do. */
  validation?: string
  required?: boolean
  /** Said after the label of a field that may stay empty, such as "(optional)". */
  optionalLabel?: string
  children: (field: FieldAttributes) => ReactNode
}

/** A label, an input, its caption and its error, tied together for screen readers. */
export function FormControl(props: FormControlProps) {
  const { name, label, caption, validation, required, optionalLabel, children } = props
  const [captionId, validationId] = [`${name}-caption`, `${name}-validation`]
  const described = [validation && validationId, caption && captionId].filter(Boolean).join(' ')
  return (
    <div className={styles.control}>
      <label className={styles.label} htmlFor={name}>
        {label} {optionalLabel && <span className={styles.required}>{optionalLabel}</span>}
      </label>
      {children({
        id: name,
        name,
        required,
        'aria-invalid': validation ? true : undefined,
        'aria-describedby': described || undefined,
      })}
      {validation && (
        <p className={styles.validation} id={validationId}>
          <AlertFillIcon size={12} aria-hidden />
          {validation}
        </p>
      )}
      {caption && (
        <div className={styles.caption} id={captionId}>
          {caption}
        </div>
      )}
    </div>
  )
}
