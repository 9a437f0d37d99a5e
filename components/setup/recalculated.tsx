import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Recalculation } from './recalculation'

interface RecalculatedProps {
  /** Said while the page is on its way. */
  updating: string
  children: ReactNode
}

/** What is chosen in the form `choice`, and all that depends on it. */
export function Recalculated({ updating, children }: RecalculatedProps) {
  const t = useTranslations('setup.changed')
  const changed = { title: t('title'), text: t('text') }
  return (
    <Recalculation form="choice" updating={updating} changed={changed}>
      {children}
    </Recalculation>
  )
}
