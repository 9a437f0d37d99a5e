import './global.css'
import type { Metadata, Viewport } from 'next'
import { locale } from 'next/root-params'
import { getTranslations } from 'next-intl/server'
import { Footer } from '@/components/layout/footer'
import { Header } from '@/components/layout/header'
import { SkipLink } from '@/components/layout/skip-link'
import { defaultLocale, isLocale, locales } from '@/lib/core/locales'
import { env } from '@/lib/env'
import { sitePictureReference } from '../documents/share-picture'
import { speculationRules, themeScript } from '../security/head-scripts'

/** Nothing is made at build time: a page is rendered at its first visit, for this database. */
export function generateStaticParams(): { locale: string }[] {
  return []
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f8fa' },
    { media: '(prefers-color-scheme: dark)', color: '#010409' },
  ],
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('layout')
  const given = await locale()
  const image = sitePictureReference(isLocale(given) ? given : defaultLocale)
  return {
    metadataBase: new URL(env().SOUK_URL),
    title: { default: 'Souk', template: '%s · Souk' },
    description: t('description'),
    openGraph: { siteName: 'Souk', type: 'website', images: [image] },
    twitter: { card: 'summary_large_image' },
  }
}

export default async function RootLayout({ children }: LayoutProps<'/[locale]'>) {
  const given = await locale()
  const language = isLocale(given) ? given : defaultLocale
  return (
    <html
      lang={language}
      data-color-mode="auto"
      data-light-theme="light"
      data-dark-theme="dark"
      suppressHydrationWarning
    >
      <head>
        <script>{themeScript}</script>
        <script type="speculationrules">{speculationRules}</script>
      </head>
      <body>
        <SkipLink />
        <Header locale={language} locales={locales} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer locale={language} />
      </body>
    </html>
  )
}
