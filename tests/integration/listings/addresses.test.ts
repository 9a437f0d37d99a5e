import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/accounts/types'
import { newId } from '@/lib/core/ids'
import { db } from '@/lib/db/client'
import { createDraft } from '@/lib/listings/commands/create-draft'
import { slugsFor } from '@/lib/listings/rules/slug-of'
import { slugSchema } from '@/lib/listings/schema'
import { authorizePublisher } from '@/lib/publishers/queries/authorize-publisher'
import type { AuthorizedPublisher } from '@/lib/publishers/types'
import { must } from '@/tests/support/market'
import { makePublisher } from '@/tests/support/written-listing'

let owner: Actor
let publisher: AuthorizedPublisher

beforeAll(async () => {
  owner = await makePublisher('mona')
  publisher = must(await authorizePublisher(owner, 'mona', 'editor'))
})

const draft = (name: string) => ({
  kind: 'api_integration' as const,
  name,
  github: { appId: null, appSlug: null, clientId: null },
  fields: {},
})

describe('a name without Latin letters, as many have', () => {
  it('gets an address also when all that are like it are taken', async () => {
    const kind = 'api_integration' as const
    const row = { publisherId: publisher.id, kind, currency: 'usd' }
    await db().listing.createMany({
      data: slugsFor('天気', 'lst_X').map((slug) => ({ ...row, id: newId('listing'), slug })),
    })
    const made = [
      must(await createDraft(owner, publisher, draft('天気'))),
      must(await createDraft(owner, publisher, draft('翻訳'))),
      must(await createDraft(owner, publisher, draft('x'.repeat(255)))),
    ]
    expect(made.map(({ slug }) => slugSchema.safeParse(slug).success)).toEqual([true, true, true])
    expect(made[0]?.slug).toMatch(/^listing-/)
    expect(made[0]?.slug).not.toBe(made[1]?.slug)
  })
})
