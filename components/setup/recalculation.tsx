'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState, useTransition } from 'react'
import { Banner } from '../ui/banner'
import { Spinner } from '../ui/spinner'
import { addressOf, hearChoice, type Press, pressAgain } from './hear-choice'
import styles from './recalculation.module.css'

interface RecalculationProps {
  /** The id of the form whose fields make the address of this page. */
  form: string
  updating: string
  /** Said when what was pressed meanwhile now means something else. */
  changed: { title: string; text: string }
  children: ReactNode
}

/**
 * Asks for the page again as soon as something is chosen in the form, and keeps the focus and all
 * that was typed. What is pressed meanwhile is sent once the page belongs to what is chosen, unless
 * it would mean something else then.
 */
export function Recalculation({ form: id, updating, changed, children }: RecalculationProps) {
  const region = useRef<HTMLDivElement>(null)
  const stale = useRef(false)
  const postponed = useRef<Press>(null)
  const router = useRouter()
  const [pending, start] = useTransition()
  const [isRefused, refuse] = useState(false)
  useEffect(() => {
    if (pending) return
    stale.current = false
    const press = postponed.current
    postponed.current = null
    if (press !== null) refuse(!pressAgain(press))
  }, [pending])
  useEffect(() => {
    if (region.current === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = hearChoice(region.current, id, {
      isStale: () => stale.current,
      postpone: (press) => {
        postponed.current = press
      },
      renew: (form, pause) => {
        stale.current = true
        refuse(false)
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
      {isRefused && (
        <div className={styles.refused}>
          <Banner variant="warning" role="alert" title={changed.title}>
            {changed.text}
          </Banner>
        </div>
      )}
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
