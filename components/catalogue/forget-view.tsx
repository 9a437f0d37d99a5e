'use client'

import { useEffect } from 'react'
import { changeViews, withoutView } from './recent-views'

/** Where a listing is no longer, this device forgets that it was looked at. The address says which. */
export function ForgetView() {
  useEffect(() => {
    const slug = /\/listings\/([^/]+)$/.exec(location.pathname)?.[1]
    if (slug !== undefined) changeViews((views) => withoutView(views, slug))
  }, [])
  return null
}
