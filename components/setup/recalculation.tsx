'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useTransition } from 'react'
import { Spinner } from '../ui/spinner'
import styles from './recalculation.module.css'

interface RecalculationProps {
  /** The id of the form whose fields make the address of this page. */
  form: string
  updating: string
  children: ReactNode
}

const pauseWhileTyping = 300

function addressOf(form: HTMLFormElement): string {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)])
  return `${location.pathname}?${new URLSearchParams(fields)}`
}

function formOf(target: EventTarget | null): HTMLFormElement | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement
  return isField ? target.form : null
}

const isSearch = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && target.type === 'search'

function onlyAsks(button: HTMLElement | null): button is HTMLButtonElement {
  return button instanceof HTMLButtonElement && button.value === 'quote'
}

/** Whether somebody chose here before the page could hear it, or the browser brought back what was chosen. */
function isTouched(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    const written = [...field.options].findIndex((option) => option.defaultSelected)
    return field.selectedIndex !== Math.max(0, written)
  }
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false
  // What is no number cannot stand in such a field; what is said of it must not go away by itself.
  if (field.type === 'number' && field.value === '') return false
  const isTicked = field.type === 'radio' || field.type === 'checkbox'
  return isTicked ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
}

interface Choice {
  /** Called when something was chosen, with how long to wait for more. */
  renew(form: HTMLFormElement, pause: number): void
  /** Whether the page still belongs to what was chosen before. */
  isStale(): boolean
  /** Called with a button that only asks: it is pressed again once the page is up to date. */
  postpone(button: HTMLButtonElement): void
}

/** Hears what is chosen in the form with this id, or was before; holds back every other form while the page is stale. Answers how to stop. */
function hear(element: HTMLElement, id: string, { renew, isStale, postpone }: Choice): () => void {
  const changed = ({ type, target }: Event) => {
    const form = formOf(target)
    if (form?.id !== id || (type === 'input') !== isSearch(target)) return
    renew(form, type === 'input' ? pauseWhileTyping : 0)
  }
  const submitted = (event: SubmitEvent) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement)) return
    if (form.id !== id && !isStale()) return
    event.preventDefault()
    event.stopPropagation()
    if (form.id === id) renew(form, 0)
    else if (onlyAsks(event.submitter)) postpone(event.submitter)
  }
  const written = document.getElementById(id)
  if (written instanceof HTMLFormElement && [...written.elements].some(isTouched)) renew(written, 0)
  element.addEventListener('change', changed)
  element.addEventListener('input', changed)
  element.addEventListener('submit', submitted)
  return () => {
    element.removeEventListener('change', changed)
    element.removeEventListener('input', changed)
    element.removeEventListener('submit', submitted)
  }
}

/**
 * Asks for the page again as soon as something is chosen in the form, and keeps the focus and all
 * that was typed. Nothing else is sent until the amounts on the page belong to what is chosen.
 */
export function Recalculation({ form: id, updating, children }: RecalculationProps) {
  const region = useRef<HTMLDivElement>(null)
  const stale = useRef(false)
  const postponed = useRef<HTMLButtonElement>(null)
  const router = useRouter()
  const [pending, start] = useTransition()
  useEffect(() => {
    if (pending) return
    stale.current = false
    const button = postponed.current
    postponed.current = null
    button?.form?.requestSubmit(button)
  }, [pending])
  useEffect(() => {
    if (region.current === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = hear(region.current, id, {
      isStale: () => stale.current,
      postpone: (button) => {
        postponed.current = button
      },
      renew: (form, pause) => {
        stale.current = true
        clearTimeout(timer)
        timer = setTimeout(() => {
          start(() => router.replace(addressOf(form), { scroll: false }))
        }, pause)
      },
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [id, router])
  return (
    <div ref={region} aria-busy={pending}>
      {children}
      <p className={styles.status} role="status" data-shown={pending}>
        {pending && (
          <>
            <Spinner size={16} />
            {updating}
          </>
        )}
      </p>
    </div>
  )
}
