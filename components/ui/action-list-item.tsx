import { CheckIcon, type Icon } from '@primer/octicons-react'
import type { ReactNode } from 'react'
import styles from './action-menu.module.css'

interface ActionListItemProps {
  href: string
  leadingVisual?: Icon
  /** For a choice of one among several: shows a tick, or the room for it. */
  selected?: boolean
  hrefLang?: string
  children: ReactNode
}

/** One for all, so that a menu sends it once. */
const tick = <CheckIcon aria-hidden />

export function ActionListItem(props: ActionListItemProps) {
  const { href, leadingVisual: Leading, selected, hrefLang, children } = props
  return (
    <li>
      <a
        className={styles.item}
        href={href}
        hrefLang={hrefLang}
        lang={hrefLang}
        data-selected={selected}
        aria-current={selected ? 'true' : undefined}
      >
        {selected !== undefined && tick}
        {Leading && <Leading aria-hidden />}
        <span>{children}</span>
      </a>
    </li>
  )
}
