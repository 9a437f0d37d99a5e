'use client'

import type { ReactNode } from 'react'
import { Banner } from '../ui/banner'
import { Spinner } from '../ui/spinner'
import styles from './recalculation.module.css'
import { useRecalculation } from './use-recalculation'

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
  const { region, pending, isRefused } = useRecalculation(id)
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
