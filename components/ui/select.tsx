import { TriangleDownIcon } from '@primer/octicons-react'
import type { ComponentPropsWithRef } from 'react'
import { classNames } from './class-names'
import styles from './form-control.module.css'

export function Select({ className, children, ...rest }: ComponentPropsWithRef<'select'>) {
  return (
    <span className={styles.selectFrame}>
      <select className={classNames(styles.input, styles.select, className)} {...rest}>
        {children}
      </select>
      <TriangleDownIcon aria-hidden />
    </span>
  )
}
