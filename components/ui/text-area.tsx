import type { ComponentPropsWithRef } from 'react'
import { classNames } from './class-names'
import styles from './form-control.module.css'

export function TextArea({ className, ...rest }: ComponentPropsWithRef<'textarea'>) {
  return <textarea className={classNames(styles.input, className)} rows={4} {...rest} />
}
