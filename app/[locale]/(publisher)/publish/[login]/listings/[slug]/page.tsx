import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { messages } from '@/app/i18n/messages'
import { Editor } from '@/components/editor/editor'
import { ListingBody } from '@/components/listings/listing-body'
import { ListingHead } from '@/components/listings/listing-head'
import { ListingFrame } from '@/components/publish/listing-frame'
import { LinkButton } from '@/components/ui/link-button'
import { getEditor } from '@/lib/listings/queries/get-editor'
import { getPreview } from '@/lib/listings/queries/get-preview'
import {
  discardFieldAction,
  orderScreenshotsAction,
  removeCardAction,
  saveSectionAction,
} from './actions'
import { openListing } from './open-listing'
import { refusedImage } from './refused-image'

export const dynamic = 'force-dynamic'

type EditorPageProps = PageProps<'/[locale]/publish/[login]/listings/[slug]'>

export async function generateMetadata({ params }: EditorPageProps): Promise<Metadata> {
  const { listing } = await openListing(await params, '', 'editor')
  const t = await getTranslations('editor')
  return { title: t('title', { name: listing.name }) }
}

export default async function EditorPage({ params, searchParams }: EditorPageProps) {
  const { locale, listing, status } = await openListing(await params, '', 'editor')
  const [view, preview, t] = await Promise.all([
    getEditor(listing, locale),
    getPreview(listing, locale),
    getTranslations('editor'),
  ])
  if (view === null || preview === null) notFound()
  const base = `/${locale}/publish/${view.login}/listings/${view.slug}`
  return (
    <ListingFrame
      locale={locale}
      listing={listing}
      status={status}
      current="editor"
      actions={
        <LinkButton variant="primary" href={`${base}/review`}>
          {t('submit')}
        </LinkButton>
      }
    >
      <Editor
        view={view}
        locale={locale}
        strings={messages[locale].editor}
        refusedImage={refusedImage(await searchParams, locale)}
        actions={{
          save: saveSectionAction,
          discard: discardFieldAction,
          order: orderScreenshotsAction,
          remove: removeCardAction,
        }}
        preview={
          <>
            <ListingHead listing={preview} locale={locale} isPreview />
            <ListingBody listing={preview} locale={locale} />
          </>
        }
      />
    </ListingFrame>
  )
}
