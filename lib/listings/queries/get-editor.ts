import type { Locale } from '../../core/locales'
import { localize } from '../../core/locales'
import { localizedTextSchema } from '../../core/localized'
import { sameValue } from '../../core/same-value'
import { db } from '../../db/client'
import { permissionArea, permissionTitle } from '../../permissions/rules'
import { composeDraft } from '../rules/compose-draft'
import { draftField } from '../rules/draft-fields'
import { draftProblems } from '../rules/draft-problems'
import { editorFields } from '../rules/editor-fields'
import { baseOf, isImported } from '../rules/save-field'
import { publishedValue, storedField } from '../rules/stored-field'
import type { EditorField, EditorView, ListingCandidate, ManagedListing } from '../types'
import { type Draft, loadDraft } from './load-draft'

/** All that the editor of a listing shows, in the reader's language. The caller has authorized it; null when it is gone. */
export async function getEditor(
  listing: ManagedListing,
  locale: Locale,
): Promise<EditorView | null> {
  const draft = await loadDraft(db(), listing.id)
  if (draft === null) return null
  const candidate = composeDraft(draft.revision, draft.fields)
  const [categories, images] = await Promise.all([listCategories(locale), sizesOf(candidate)])
  return {
    slug: listing.slug,
    login: listing.publisher.login,
    kind: draft.kind,
    stamp: draft.stamp,
    isPublished: draft.revision !== null,
    fields: editorFields(candidate, draft.kind).map((field) => toEditorField(draft, field)),
    problems: draftProblems(candidate, draft.kind),
    categories,
    images,
    permissions: candidate.content.permissions.map(({ level, key, access }) => ({
      level,
      key,
      access,
      title: permissionTitle(level, key),
      area: permissionArea(level, key, locale, access),
    })),
    scopes: candidate.content.scopes.map(({ name }) => name),
    events: candidate.content.events,
  }
}

function toEditorField(draft: Draft, name: string): EditorField {
  const stored = storedField(draft, name)
  const published = publishedValue(draft.revision, name)
  const known = draftField(name)
  const differs = draft.revision !== null && !sameValue(stored.value, published)
  return {
    name,
    value: stored.value,
    base: baseOf(stored, draft.revisionNumber),
    limit: known?.limit ?? null,
    lowRisk: known?.lowRisk ?? false,
    imported: isImported(name, draft.kind),
    published: differs ? { value: published } : null,
    savedBy: stored.savedBy,
    savedAt: stored.savedAt?.toISOString() ?? null,
  }
}

async function listCategories(locale: Locale) {
  const rows = await db().category.findMany({ orderBy: [{ position: 'asc' }, { slug: 'asc' }] })
  return rows.map(({ slug, name }) => ({
    slug,
    name: localize(localizedTextSchema.parse(name), locale),
  }))
}

/** How large the images of a draft are, by their ids. */
export async function sizesOf({ logo, card, screenshots }: ListingCandidate) {
  const ids = [logo, card, ...screenshots.map(({ assetId }) => assetId)]
  const rows = await db().asset.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, width: true, height: true },
  })
  return Object.fromEntries(rows.map(({ id, ...size }) => [id, size]))
}
