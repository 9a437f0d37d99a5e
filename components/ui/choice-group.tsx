import { AlertFillIcon } from '@primer/octicons-react'
import type { ReactNode } from 'react'
import styles from './form-control.module.css'

interface ChoiceGroupProps {
  /** Unique on the page. */
  id: string
  label: string
  caption?: ReactNode
  validation?: string
  children: ReactNode
}

/** Checkboxes or radios under one question. */
export function ChoiceGroup({ id, label, caption, validation, children }: ChoiceGroupProps) {
  const [captionId, validationId] = [`${id}-caption`, `${id}-validation`]
  const described = [validation && validationId, caption && captionId].filter(Boolean).join(' ')
  return (
    <fieldset className={styles.fieldset} id={id} aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {caption && (
        <div className={styles.caption} id={captionId}>
          {caption}
        </div>
      )}
      {validation && (
        <p className={styles.validation} id={validationId}>
          <AlertFillIcon size={12} aria-hidden />
          {validation}
        </p>
      )}
      {children}
    </fieldset>
  )
}
