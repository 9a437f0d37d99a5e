'use client'

import { MarkGithubIcon } from '@primer/octicons-react'
import { usePathname } from 'next/navigation'
import { type MouseEvent, useEffect, useState } from 'react'
import { LinkButton } from '../ui/link-button'
import { AccountMenu } from './account-menu'
import { InboxLink } from './inbox-link'
import { readViewer, type ViewerState } from './read-viewer'
import styles from './viewer.module.css'

interface ViewerProps {
  strings: Record<
    'signIn' | 'signInShort' | 'signOut' | 'menu' | 'inbox' | 'unreadOne' | 'unreadSome',
    string
  >
  signInHref: string
  signOutHref: string
  inboxHref: string
  links: { href: string; label: string }[]
  /** For whoever runs the marketplace only. */
  operatorLink: { href: string; label: string }
}

/** The way back goes with the link; without scripts the sign-in ends on the home page. */
function comeBackHere({ currentTarget }: MouseEvent<HTMLAnchorElement>): void {
  const { pathname, search } = window.location
  if (pathname !== currentTarget.pathname) {
    currentTarget.search = String(new URLSearchParams({ returnTo: pathname + search }))
  }
}

/** All that a page knows of who looks at it comes from one request, after it is shown; asked again on each page, since somebody may have signed out. */
export function Viewer(props: ViewerProps) {
  const { strings, signInHref, signOutHref, inboxHref, links, operatorLink } = props
  const [answer, setAnswer] = useState<{ askedOn: string; state: ViewerState }>()
  const pathname = usePathname()
  useEffect(() => {
    const leaving = new AbortController()
    readViewer(leaving.signal).then(
      (state) => setAnswer({ askedOn: pathname, state }),
      () => undefined,
    )
    return () => leaving.abort()
  }, [pathname])
  const signIn = (
    <LinkButton href={signInHref} leadingVisual={MarkGithubIcon} onClick={comeBackHere}>
      <span className={styles.long}>{strings.signIn}</span>
      <span className={styles.short}>{strings.signInShort}</span>
    </LinkButton>
  )
  const state = answer?.state
  if (!state) {
    return (
      <div className={styles.viewer}>
        <noscript>{signIn}</noscript>
      </div>
    )
  }
  if (!state.viewer) return <div className={styles.viewer}>{signIn}</div>
  return (
    <div className={styles.viewer}>
      <InboxLink href={inboxHref} unread={state.viewer.unread} strings={strings} />
      <AccountMenu
        viewer={state.viewer}
        strings={strings}
        signOutHref={signOutHref}
        links={state.viewer.operator ? [...links, operatorLink] : links}
      />
    </div>
  )
}
