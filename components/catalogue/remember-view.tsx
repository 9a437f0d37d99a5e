'use client'

import { useEffect } from 'react'
import { changeViews, type View, withView } from './recent-views'

/** Notes on this device that a listing was looked at; tells nobody. */
export function RememberView({ slug, name }: View) {
  useEffect(() => changeViews((views) => withView(views, { slug, name })), [slug, name])
  return null
}
