import { notFound } from 'next/navigation'
import { type ReactNode, Suspense } from 'react'
import { NotFound } from '@/components/layout/not-found'
import { StayShown } from '@/components/layout/stay-shown'
import { defaultLocale, type Locale } from '@/lib/core/locales'

function Missing(): never {
  notFound()
}

interface MissingPageProps {
  locale: Locale | null
  /** What stands there instead of the general words. */
  children?: ReactNode
}

/**
 * A 404 of a cached page. `notFound()` alone answers with an empty document that scripts fill; thrown
 * behind a boundary, it gives the status, and what stands before the boundary is in the document.
 */
export function MissingPage({ locale, children }: MissingPageProps) {
  const general = <NotFound locale={locale ?? defaultLocale} />
  if (!children) {
    return (
      <Suspense fallback={general}>
        <Missing />
      </Suspense>
    )
  }
  return (
    <StayShown shown={children}>
      <Suspense fallback={children}>
        <Missing />
      </Suspense>
    </StayShown>
  )
}
