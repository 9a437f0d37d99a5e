import type { Icon } from '@primer/octicons-react'
import type { ComponentPropsWithRef } from 'react'
import { type ButtonLook, buttonClass } from './button-class'

type ButtonProps = ComponentPropsWithRef<'button'> &
  ButtonLook & { leadingVisual?: Icon; trailingVisual?: Icon }

export function Button(props: ButtonProps) {
  const { variant, size, block, leadingVisual, trailingVisual, className, children, ...rest } =
    props
  const [Leading, Trailing] = [leadingVisual, trailingVisual]
  return (
    <button type="button" className={buttonClass({ variant, size, block }, className)} {...rest}>
      {Leading && <Leading aria-hidden />}
      <span>{children}</span>
      {Trailing && <Trailing aria-hidden />}
    </button>
  )
}
