import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { addressOf, hearChoice, type Press, pressAgain } from './hear-choice'

/** Renews the page by what is chosen in the form with this id, and sends what was pressed meanwhile. */
export function useRecalculation(id: string) {
  const region = useRef<HTMLDivElement>(null)
  const stale = useRef(false)
  const postponed = useRef<Press>(null)
  const router = useRouter()
  const [pending, start] = useTransition()
  const [isRefused, refuse] = useState(false)
  useEffect(() => {
    if (pending) return
    stale.current = false
    const press = postponed.current
    postponed.current = null
    if (press !== null) refuse(!pressAgain(press))
  }, [pending])
  useEffect(() => {
    if (region.current === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = hearChoice(region.current, id, {
      isStale: () => stale.current,
      postpone: (press) => {
        postponed.current = press
      },
      renew: (form, pause) => {
        stale.current = true
        refuse(false)
        clearTimeout(timer)
        timer = setTimeout(() => {
          start(() => router.replace(addressOf(form), { scroll: false }))
        }, pause)
      },
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [id, router])
  return { region, pending, isRefused }
}
