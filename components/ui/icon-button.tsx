import type { Icon } from '@primer/octicons-react'
import type { ComponentPropsWithRef } from 'react'
import styles from './button.module.css'
import { type ButtonLook, buttonClass } from './button-class'
import { classNames } from './class-names'

type IconButtonProps = Omit<ComponentPropsWithRef<'button'>, 'children'> &
  Omit<ButtonLook, 'block'> & { icon: Icon; 'aria-label': string }

export function IconButton({ icon, variant, size, className, ...rest }: IconButtonProps) {
  const Visual = icon
  return (
    <button
      type="button"
      title={rest['aria-label']}
      className={buttonClass({ variant, size }, classNames(styles.icon, className))}
      {...rest}
    >
      <Visual aria-hidden />
    </button>
  )
}
