import { readAsset } from '@/lib/adapters/storage/read-asset'

interface Context {
  params: Promise<{ id: string }>
}

const unchanging = 'public, max-age=31536000, immutable'

/** An image of a listing. Its address names its content, so it is kept for good wherever it passes. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const etag = `"${id}"`
  const asset = /^[0-9a-f]{64}$/.test(id) ? await readAsset(id) : null
  if (asset === null) return new Response(null, { status: 404 })
  const headers = {
    'Cache-Control': unchanging,
    'Content-Security-Policy': "default-src 'none'",
    'Content-Type': asset.contentType,
    'X-Content-Type-Options': 'nosniff',
    ETag: etag,
  }
  if (request.headers.get('if-none-match')?.includes(etag)) {
    return new Response(null, { status: 304, headers })
  }
  return new Response(asset.bytes, { headers })
}
