import type { ComponentPropsWithRef, ReactNode } from 'react'
import styles from './form-control.module.css'

type ChoiceProps = Omit<ComponentPropsWithRef<'input'>, 'type' | 'id'> & {
  /** Unique on the page. */
  id: string
  label: ReactNode
  caption?: ReactNode
}

function Choice(props: ChoiceProps & { type: 'checkbox' | 'radio' }) {
  const { label, caption, ...input } = props
  const captionId = `${props.id}-caption`
  return (
    <div className={styles.choice}>
      <input {...input} aria-describedby={caption ? captionId : undefined} />
      <label htmlFor={props.id}>{label}</label>
      {caption && (
        <div className={styles.caption} id={captionId}>
          {caption}
        </div>
      )}
    </div>
  )
}

export function Checkbox(props: ChoiceProps) {
  return <Choice {...props} type="checkbox" />
}

export function Radio(props: ChoiceProps) {
  return <Choice {...props} type="radio" />
}
