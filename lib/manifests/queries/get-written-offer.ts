import { db } from '../../db/client'
import { loadDraft } from '../../listings/queries/load-draft'
import { fieldsOf } from '../../listings/rules/compose-draft'
import type { ManagedListingId } from '../../listings/types'
import { copyManifestSchema } from '../schema'
import type { CopyOffer } from '../types'

/** Whether the draft of a listing lets people register a copy, for those who write it. */
export async function getWrittenOffer(listingId: ManagedListingId): Promise<CopyOffer | null> {
  const draft = await loadDraft(db(), listingId)
  if (draft === null) return null
  const { revision, fields } = draft
  const standing = { ...(revision === null ? {} : fieldsOf(revision)), ...fields }
  return readOffer(standing.manifest)
}

/** The `manifest` of a listing as an offer; null where there is none. */
export function readOffer(manifest: unknown): CopyOffer | null {
  const parsed = copyManifestSchema.safeParse(manifest)
  if (!parsed.success) return null
  const { hook_attributes: hook, setup_url: setupUrl } = parsed.data
  return { hookUrl: hook?.url ?? null, setupUrl: setupUrl ?? null }
}
