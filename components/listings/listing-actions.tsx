'use client'

import { useEffect, useState } from 'react'
import { LinkButton } from '../ui/link-button'
import { readStanding, type Standing, type ViewerStanding } from './read-standing'

interface ListingActionsProps {
  slug: string
  setupHref: string
  /** The pages of permission changes, and what a link to one says; `{login}` stands where the account is filled in. */
  updatesHref: string
  reviewUpdate: string
  strings: Record<Standing, string>
}

/** A link that works for everybody; who has the integration already is led to what is next. */
export function ListingActions(props: ListingActionsProps) {
  const { slug, setupHref, updatesHref, reviewUpdate, strings } = props
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
      {known?.updates.map(({ id, login }) => (
        <LinkButton key={id} href={`${updatesHref}/${id}`} block>
          {reviewUpdate.replace('{login}', login)}
        </LinkButton>
      ))}
    </>
  )
}
