import { installOnGithub } from './prepare-organization'
import { people } from './roles'
import type { Stage } from './stage'
import type { Part } from './world'

/** Free plans that octo-labs has: one to look at, others to be ended or changed. */
export const ordered = {
  seen: 'specgate',
  cancelled: 'docharbor',
  confirmed: 'babelune',
  abandoned: 'sapling-updates',
} as const

/** What the requester has for themselves: a GitHub App, and an OAuth App. */
export const personal = { app: 'tarrow-ci', oauth: 'snipmark' } as const

const freePlan = `select p.id from plan p join listing l on l.id = p.listing_id
  where l.slug = $1 and p.price_model = 'free' and p.state = 'published'`

async function order(stage: Stage, person: 'owner' | 'requester', accountId: string, slug: string) {
  const planId = await stage.ledger.value(freePlan, [slug])
  await stage.does(person, 'setup/actions.ts#setUpAction', `/en/listings/${slug}/setup`, {
    slug,
    accountId,
    selection: 'all',
    planId,
  })
}

/** An app on octo-labs that asks for more than it was granted. */
async function changePermissions(stage: Stage): Promise<string> {
  await installOnGithub(stage, 'owner', 'changelark', 'octo-labs')
  const check = async () =>
    stage.does('owner', 'apps/actions.ts#checkAction', '/en/organizations/octo-labs/apps', {
      login: 'octo-labs',
    })
  await check()
  const now = { contents: 'write', pull_requests: 'read', issues: 'write', metadata: 'read' }
  await stage.onGithub('editor', '/settings/apps/changelark/permissions', now)
  await check()
  return stage.ledger.value(
    `select u.id from permission_update u join account a on a.id = u.account_id
     where a.login = 'octo-labs' and u.state = 'open'`,
  )
}

/** A campaign about all that octo-labs has, in which a member reviews one integration. */
async function startCampaign(stage: Stage): Promise<Part<'campaign'>['campaign']> {
  const page = '/en/organizations/octo-labs/campaigns'
  await stage.does('owner', 'campaigns/actions.ts#startAction', page, {
    organization: 'octo-labs',
    name: 'This year',
    deadline: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10),
    which: 'all',
  })
  const id = await stage.ledger.value('select id from campaign')
  const item = await stage.ledger.value("select id from campaign_item where name = 'Changelark'")
  await stage.does('owner', 'campaigns/[id]/actions.ts#assignAction', `${page}/${id}`, {
    ...{ campaign: id, item, login: people.member },
  })
  return { id, item }
}

/** What octo-labs has and is asked to accept, and what the requester has alone. */
export async function prepareOrders(
  stage: Stage,
  { accounts, organization }: Part<'accounts' | 'organization'>,
): Promise<Part<'purchases' | 'setups' | 'update' | 'campaign'>> {
  for (const slug of Object.values(ordered)) await order(stage, 'owner', organization.id, slug)
  for (const slug of Object.values(personal)) {
    await order(stage, 'requester', accounts.requester, slug)
  }
  const by = async (table: 'purchase' | 'setup') => {
    const rows = await stage.ledger.rows(
      `select l.slug, t.id from ${table} t join listing l on l.id = t.listing_id`,
    )
    return Object.fromEntries(rows.map(({ slug, id }) => [slug, id]))
  }
  const update = await changePermissions(stage)
  const campaign = await startCampaign(stage)
  return { purchases: await by('purchase'), setups: await by('setup'), update, campaign }
}
