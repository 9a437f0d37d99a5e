import { redirect } from 'next/navigation'
import { pageLocale } from '@/app/page-locale'

export const dynamic = 'force-dynamic'

/** An organization's first page is what is installed there. */
export default async function OrganizationPage({
  params,
}: PageProps<'/[locale]/organizations/[login]'>): Promise<never> {
  const [locale, { login }] = [await pageLocale(), await params]
  redirect(`/${locale}/organizations/${login}/apps`)
}
