import { z } from 'zod'
import type { Actor } from '@/lib/accounts/types'
import { changingRoute } from '@/lib/auth/changing-route'
import { type DomainError, domainError } from '@/lib/core/errors'
import { err, ok, type Result } from '@/lib/core/result'
import { readBytes } from '@/lib/inbox/read-bytes'
import { largestImage, uploadAsset } from '@/lib/listings/commands/upload-asset'
import { authorizeListing } from '@/lib/listings/queries/authorize-listing'
import { fieldOfRole } from '@/lib/listings/rules/image-size'
import { answerForm } from './answer-form'

interface Context {
  params: Promise<{ login: string; slug: string }>
}

const roleSchema = z.enum(['logo', 'card', 'screenshot'])

/** What a form adds to the bytes of the image. */
const formBytes = 10_000

async function upload(actor: Actor, request: Request, { params }: Context) {
  const { login, slug } = await params
  const role = roleSchema.safeParse(new URL(request.url).searchParams.get('role'))
  if (!role.success) return err(domainError('invalid_input', { field: 'role' }))
  const listing = await authorizeListing(actor, login, slug, 'editor', { toRead: true })
  if (!listing.ok) return listing
  const bytes = await imageIn(request)
  if (!bytes.ok) {
    const values = { max: largestImage / 1_000_000 }
    return err(domainError('image_too_large', { field: fieldOfRole[role.data], values }))
  }
  return uploadAsset(actor, listing.value, { role: role.data, bytes: bytes.value })
}

function isForm(request: Request): boolean {
  return request.headers.get('content-type')?.startsWith('multipart/form-data') ?? false
}

/** The image is the body, or the file `image` of a form. */
async function imageIn(request: Request): Promise<Result<Uint8Array>> {
  if (!isForm(request)) return readBytes(request, largestImage)
  const body = await readBytes(request, largestImage + formBytes)
  if (!body.ok) return body
  const { headers } = request
  const form = await new Response(new Uint8Array(body.value), { headers })
    .formData()
    .catch(() => new FormData())
  const image = form.get('image')
  return ok(image instanceof File ? new Uint8Array(await image.arrayBuffer()) : new Uint8Array())
}

/** Takes an image into a listing's draft; `?role=` says what it is for. A form is led back to its page. */
export async function POST(request: Request, context: Context): Promise<Response> {
  let refusal: DomainError | null = null
  const answer = changingRoute<Context>(async (actor, ...rest) => {
    const result = await upload(actor, ...rest)
    refusal = result.ok ? null : result.error
    return result
  })
  const response = await answer(request, context)
  return isForm(request) ? answerForm(request, await context.params, refusal) : response
}
