import { InboxIcon } from '@primer/octicons-react'
import styles from './viewer.module.css'

interface InboxLinkProps {
  href: string
  /** Counted up to a hundred. */
  unread: number
  strings: Record<'inbox' | 'unreadOne' | 'unreadSome', string>
}

const most = 99

/** The way to the inbox, with how much in it is unread. */
export function InboxLink({ href, unread, strings }: InboxLinkProps) {
  const count = unread > most ? `${most}+` : String(unread)
  const said = unread === 1 ? strings.unreadOne : strings.unreadSome
  const label = unread === 0 ? strings.inbox : `${strings.inbox}, ${said.replace('{count}', count)}`
  return (
    <a className={styles.inbox} href={href} aria-label={label}>
      <InboxIcon aria-hidden />
      {unread > 0 && (
        <span className={styles.badge} aria-hidden="true">
          {count}
        </span>
      )}
    </a>
  )
}
