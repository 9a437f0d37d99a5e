'use client'

import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locales'
import type { EditorView } from '@/lib/listings/types'
import { ScrollableRegion } from '../ui/scrollable-region'
import { AccessPart } from './access-part'
import { BasicsPart } from './basics-part'
import { Contents } from './contents'
import styles from './editor.module.css'
import { type EditorActions, EditorContext } from './editor-context'
import { ImagesPart } from './images-part'
import { LinksPart } from './links-part'
import { RestoreForms } from './restore-forms'
import { SaveStatus } from './save-status'
import type { EditorStrings } from './strings'
import { TextPart } from './text-part'
import { useDraft } from './use-draft'

interface EditorProps {
  view: EditorView
  locale: Locale
  strings: EditorStrings
  actions: EditorActions
  refusedImage: { field: string; message: string } | null
  /** The page that buyers will see. */
  preview: ReactNode
}

/** The listing as it is written, beside the page that comes of it. */
export function Editor({ preview, ...props }: EditorProps) {
  const { view, locale, strings } = props
  const { store, restored } = useDraft(view, locale)
  const base = `/${locale}/publish/${view.login}/listings/${view.slug}`
  return (
    <EditorContext value={{ ...props, store }}>
      <SaveStatus restored={restored} />
      <div className={styles.editor}>
        <div className={styles.parts}>
          <Contents />
          <BasicsPart />
          <TextPart />
          <ImagesPart />
          <AccessPart />
          <LinksPart />
          <RestoreForms />
        </div>
        <section className={styles.preview} aria-labelledby="live-preview">
          <div className={styles.previewHead}>
            <h2 className={styles.previewTitle} id="live-preview">
              {strings.preview}
            </h2>
            <a className={styles.previewLink} href={`${base}/preview`}>
              {strings.openPreview}
            </a>
          </div>
          <p className={styles.lead}>{strings.previewLead}</p>
          <ScrollableRegion className={styles.previewScroll} aria-label={strings.preview}>
            <div className={styles.previewPage} inert>
              {preview}
            </div>
          </ScrollableRegion>
        </section>
      </div>
    </EditorContext>
  )
}
