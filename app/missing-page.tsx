import { notFound } from 'next/navigation'
import { Suspense } from 'react'
import { NotFound } from '@/components/layout/not-found'
import { defaultLocale, type Locale } from '@/lib/core/locales'

function Missing(): never {
  notFound()
}

/**
 * A 404 of a cached page. `notFound()` alone answers with an empty document that scripts fill; thrown
 * behind a boundary, it gives the status, and what stands before the boundary is in the document.
 */
export function MissingPage({ locale }: { locale: Locale | null }) {
  return (
    <Suspense fallback={<NotFound locale={locale ?? defaultLocale} />}>
      <Missing />
    </Suspense>
  )
}
