'use client'

import { type ComponentPropsWithRef, useId } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonLook, buttonClass } from './button-class'
import { Spinner } from './spinner'

type SubmitButtonProps = Omit<ComponentPropsWithRef<'button'>, 'type'> &
  ButtonLook & {
    /** What is happening, announced and shown while the form is on its way, such as "Saving…". */
    pendingLabel: string
  }

/** The button of a form. Before JavaScript loads it is an ordinary submit button. */
export function SubmitButton(props: SubmitButtonProps) {
  const { variant, size, block, pendingLabel, className, children, ...rest } = props
  const { pending } = useFormStatus()
  const status = useId()
  return (
    <>
      <button
        {...rest}
        type="submit"
        className={buttonClass({ variant, size, block }, className)}
        aria-disabled={pending || undefined}
        aria-describedby={status}
        onClick={pending ? (event) => event.preventDefault() : rest.onClick}
      >
        {pending && <Spinner size={16} />}
        <span>{pending ? pendingLabel : children}</span>
      </button>
      <span id={status} role="status" className="visually-hidden">
        {pending ? pendingLabel : ''}
      </span>
    </>
  )
}
