import type { ComponentPropsWithRef } from 'react'
import { classNames } from './class-names'
import styles from './form-control.module.css'

export function TextInput({ className, ...rest }: ComponentPropsWithRef<'input'>) {
  return <input type="text" className={classNames(styles.input, className)} {...rest} />
}
