import type { Icon } from '@primer/octicons-react'
import type { ComponentPropsWithRef } from 'react'
import { type ButtonLook, buttonClass } from './button-class'

type LinkButtonProps = ComponentPropsWithRef<'a'> &
  ButtonLook & { href: string; leadingVisual?: Icon; trailingVisual?: Icon }

export function LinkButton(props: LinkButtonProps) {
  const { variant, size, block, leadingVisual, trailingVisual, className, children, ...rest } =
    props
  const [Leading, Trailing] = [leadingVisual, trailingVisual]
  return (
    <a className={buttonClass({ variant, size, block }, className)} {...rest}>
      {Leading && <Leading aria-hidden />}
      <span>{children}</span>
      {Trailing && <Trailing aria-hidden />}
    </a>
  )
}
