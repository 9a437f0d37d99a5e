import { db } from '../../db/client'

/** An image's bytes and type; null for an unknown id. */
export function readAsset(
  id: string,
): Promise<{ contentType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
  return db().asset.findUnique({ where: { id }, select: { contentType: true, bytes: true } })
}
