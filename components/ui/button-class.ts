import styles from './button.module.css'
import { classNames } from './class-names'

export interface ButtonLook {
  variant?: 'default' | 'primary' | 'danger' | 'invisible'
  size?: 'small' | 'medium' | 'large'
  /** As wide as its container. */
  block?: boolean
}

/** The class of everything that looks like a button: buttons, links and summaries. */
export function buttonClass(look: ButtonLook, extra?: string): string {
  const { variant = 'default', size = 'medium', block } = look
  return classNames(
    styles.button,
    variant !== 'default' && styles[variant],
    size !== 'medium' && styles[size],
    block && styles.block,
    extra,
  )
}
