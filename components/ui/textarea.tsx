import type { ComponentPropsWithRef } from 'react'
import { classNames } from './class-names'
import styles from './form-control.module.css'

export function Textarea({ className, ...rest }: ComponentPropsWithRef<'textarea'>) {
  return <textarea rows={4} className={classNames(styles.input, className)} {...rest} />
}
