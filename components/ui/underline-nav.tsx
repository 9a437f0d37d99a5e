import type { Icon } from '@primer/octicons-react'
import { CounterLabel } from './counter-label'
import { ScrollingNav } from './scrolling-nav'
import styles from './underline-nav.module.css'

export interface NavItem {
  href: string
  label: string
  icon?: Icon
  counter?: string
  current?: boolean
}

/** Tabs that are links: to pages, or to places on this one. */
export function UnderlineNav({ label, items }: { label: string; items: NavItem[] }) {
  return (
    <ScrollingNav className={styles.nav} label={label}>
      <ul className={styles.list}>
        {items.map(({ href, label, icon: Visual, counter, current }) => (
          <li key={href} className={styles.item} data-current={current}>
            <a className={styles.link} href={href} aria-current={current ? 'page' : undefined}>
              {Visual && <Visual aria-hidden />}
              {label}
              {counter !== undefined && <CounterLabel>{counter}</CounterLabel>}
            </a>
          </li>
        ))}
      </ul>
    </ScrollingNav>
  )
}
