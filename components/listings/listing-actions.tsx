'use client'

import { useEffect, useState } from 'react'
import { LinkButton } from '../ui/link-button'
import styles from './listing-head.module.css'
import { readStanding, type Standing, type ViewerStanding } from './read-standing'

interface ListingActionsProps {
  slug: string
  setupHref: string
  /** The pages of permission changes, and what a link to one says; `{login}` stands where the account is filled in. */
  updatesHref: string
  reviewUpdate: string
  /** What is said where the policy of an organization blocks it, with and without a reason: `{login}` and `{why}` are filled in. */
  blocked: Record<'alone' | 'why', string>
  strings: Record<Standing, string>
}

/** A link that works for everybody; who has the integration already is led to what is next. */
export function ListingActions(props: ListingActionsProps) {
  const { slug, setupHref, updatesHref, reviewUpdate, blocked, strings } = props
  const [known, setKnown] = useState<ViewerStanding | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    readStanding(slug, leaving.signal).then(setKnown, () => undefined)
    return () => leaving.abort()
  }, [slug])
  const standing = known?.standing ?? 'none'
  return (
    <>
      <LinkButton
        href={known?.href ?? setupHref}
        variant={standing === 'none' ? 'primary' : 'default'}
        size="large"
        block
      >
        {strings[standing]}
      </LinkButton>
      {known?.blocked.map(({ login, why }) => (
        <p key={login} className={styles.price}>
          {(why === '' ? blocked.alone : blocked.why)
            .replace('{login}', () => login)
            .replace('{why}', () => why)}
        </p>
      ))}
      {known?.updates.map(({ id, login }) => (
        <LinkButton key={id} href={`${updatesHref}/${id}`} block>
          {reviewUpdate.replace('{login}', login)}
        </LinkButton>
      ))}
    </>
  )
}
