'use client'

import { MarkGithubIcon } from '@primer/octicons-react'
import { usePathname } from 'next/navigation'
import { type SyntheticEvent, useEffect, useState } from 'react'
import { LinkButton } from '../ui/link-button'
import { AccountMenu } from './account-menu'
import { InboxLink } from './inbox-link'
import { readViewer, type ViewerState } from './read-viewer'
import { signInHrefFrom } from './sign-in-href'
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

/** The query may have changed since the link was drawn, also for who opens it in another tab. */
function comeBackHere({ currentTarget }: SyntheticEvent<HTMLAnchorElement>): void {
  currentTarget.href = signInHrefFrom(currentTarget.pathname, window.location)
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
    <LinkButton
      href={answer ? signInHrefFrom(signInHref, window.location) : signInHref}
      leadingVisual={MarkGithubIcon}
      onFocus={comeBackHere}
      onPointerDown={comeBackHere}
      onClick={comeBackHere}
    >
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
