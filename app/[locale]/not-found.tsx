import { locale } from 'next/root-params'
import { NotFound } from '@/components/layout/not-found'
import { defaultLocale, isLocale } from '@/lib/core/locales'

export default async function NotFoundPage() {
  const given = await locale()
  return <NotFound locale={isLocale(given) ? given : defaultLocale} />
}
