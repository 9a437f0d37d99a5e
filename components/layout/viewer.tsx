'use client'

import { MarkGithubIcon, SignOutIcon } from '@primer/octicons-react'
import { useEffect, useState } from 'react'
import { ActionMenu } from '../ui/action-menu'
import menu from '../ui/action-menu.module.css'
import { Avatar } from '../ui/avatar'
import { LinkButton } from '../ui/link-button'
import { readViewer, type ViewerState } from './read-viewer'
import styles from './viewer.module.css'

interface ViewerProps {
  strings: Record<'signIn' | 'signInShort' | 'signOut' | 'menu', string>
  signInHref: string
  signOutHref: string
  links: { href: string; label: string }[]
}

/** All that a page knows of who looks at it comes from one request, after it is shown. */
export function Viewer({ strings, signInHref, signOutHref, links }: ViewerProps) {
  const [state, setState] = useState<ViewerState>()
  useEffect(() => {
    const leaving = new AbortController()
    readViewer(leaving.signal).then(setState, () => undefined)
    return () => leaving.abort()
  }, [])
  const signIn = (
    <LinkButton href={signInHref} leadingVisual={MarkGithubIcon}>
      <span className={styles.long}>{strings.signIn}</span>
      <span className={styles.short}>{strings.signInShort}</span>
    </LinkButton>
  )
  if (!state) {
    return (
      <div className={styles.viewer}>
        <noscript>{signIn}</noscript>
      </div>
    )
  }
  if (!state.viewer) return <div className={styles.viewer}>{signIn}</div>
  const { login, name, avatarUrl } = state.viewer
  return (
    <div className={styles.viewer}>
      <ActionMenu
        summary={<Avatar src={avatarUrl ?? ''} size={32} />}
        summaryClass={styles.avatar}
        label={strings.menu}
      >
        <li className={styles.who}>
          {name ?? login}
          {name && <span>{login}</span>}
        </li>
        {links.map(({ href, label }) => (
          <li key={href}>
            <a className={menu.item} href={href}>
              {label}
            </a>
          </li>
        ))}
        <li className={menu.divider} aria-hidden="true" />
        <li>
          <a className={menu.item} href={signOutHref}>
            <SignOutIcon aria-hidden />
            {strings.signOut}
          </a>
        </li>
      </ActionMenu>
    </div>
  )
}
