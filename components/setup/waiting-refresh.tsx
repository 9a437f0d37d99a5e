'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

interface WaitingRefreshProps {
  setupId: string
  /** What the page shows now. */
  stamp: string
}

/** Often at first, while the person waits, then less and less; in milliseconds. */
const pauses = [3000, 3000, 3000, 3000, 5000, 5000, 10_000, 10_000, 15_000]
const longestPause = 30_000

async function readStamp(setupId: string): Promise<string | null> {
  const response = await fetch(`/api/viewer/setups/${setupId}`).catch(() => null)
  if (!response?.ok) return null
  const answer: unknown = await response.json()
  const isStamped = typeof answer === 'object' && answer !== null && 'stamp' in answer
  return isStamped && typeof answer.stamp === 'string' ? answer.stamp : null
}

/** Asks how the set-up stands while the page is seen, and at once when the person comes back to it. */
export function WaitingRefresh({ setupId, stamp }: WaitingRefreshProps) {
  const router = useRouter()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    let round = 0
    let isLeft = false
    const look = async () => {
      clearTimeout(timer)
      const latest = document.hidden ? null : await readStamp(setupId)
      if (isLeft) return
      if (latest !== null && latest !== stamp) router.refresh()
      timer = setTimeout(look, pauses[round++] ?? longestPause)
    }
    const comeBack = () => {
      round = 0
      void look()
    }
    timer = setTimeout(look, pauses[0])
    window.addEventListener('focus', comeBack)
    return () => {
      isLeft = true
      clearTimeout(timer)
      window.removeEventListener('focus', comeBack)
    }
  }, [router, setupId, stamp])
  return (
    <noscript>
      <meta httpEquiv="refresh" content="5" />
    </noscript>
  )
}
