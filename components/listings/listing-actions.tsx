'use client'

import { useEffect, useState } from 'react'
import { LinkButton } from '../ui/link-button'
import { readStanding, type Standing, type ViewerStanding } from './read-standing'

interface ListingActionsProps {
  slug: string
  setupHref: string
  strings: Record<Standing, string>
}

/** A link that works for everybody; who has the integration already is led to what is next. */
export function ListingActions({ slug, setupHref, strings }: ListingActionsProps) {
  const [known, setKnown] = useState<ViewerStanding | null>(null)
  useEffect(() => {
    const leaving = new AbortController()
    readStanding(slug, leaving.signal).then(setKnown, () => undefined)
    return () => leaving.abort()
  }, [slug])
  const standing = known?.standing ?? 'none'
  return (
    <LinkButton
      href={known?.href ?? setupHref}
      variant={standing === 'none' ? 'primary' : 'default'}
      size="large"
      block
    >
      {strings[standing]}
    </LinkButton>
  )
}
