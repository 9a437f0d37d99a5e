import { integratorOf, startFlow } from './prepare-flow'
import { openReviews, takeOver } from './prepare-reviews'
import { people } from './roles'
import { hexlint, profile } from './shop'
import type { Stage } from './stage'
import type { Part, World } from './world'

/** A draft with plans and purchases that only try them. */
async function writeDraft(
  stage: Stage,
  { accounts }: Part<'accounts'>,
): Promise<Record<string, string>> {
  const { ledger } = stage
  const place = { login: 'hexlint', slug: hexlint.draft }
  const page = `${hexlint.path}/listings/${hexlint.draft}/plans`
  await stage.does(
    'publisher',
    'new/api/actions.ts#listApiIntegrationAction',
    `${hexlint.path}/listings/new/api`,
    {
      login: 'hexlint',
      name: 'Matrix draft',
      calls: 'GET /repos',
      needs: '',
      setupSteps: 'Make a token',
      hookUrl: '',
    },
  )
  for (const name of ['One', 'Two', 'Three', 'Four', 'Five']) {
    const words = {
      priceModel: 'free',
      audience: 'all',
      name,
      description: 'What it gives',
      bullets: '',
    }
    await stage.does('publisher', 'plans/actions.ts#createPlanAction', page, { ...place, ...words })
  }
  const listing = await ledger.value('select id from listing where slug = $1', [hexlint.draft])
  const plan = (number: number) =>
    ledger.value('select id from plan where listing_id = $1 and number = $2', [listing, number])
  const plans = {
    plan1: await plan(1),
    plan2: await plan(2),
    plan3: await plan(3),
    plan4: await plan(4),
    plan5: await plan(5),
  }
  for (const person of ['publisher', 'editor'] as const) {
    const order = { accountId: accounts[person], planId: plans.plan1, units: '1' }
    await stage.does(person, 'plans/test-actions.ts#startTestAction', page, { ...place, ...order })
  }
  const test = (person: 'publisher' | 'editor') =>
    ledger.value('select id from purchase where listing_id = $1 and account_id = $2', [
      listing,
      accounts[person],
    ])
  return { ...plans, publisherTest: await test('publisher'), editorTest: await test('editor') }
}

/** A delivery to the demo integrator, and a report against what hexlint sells. */
async function deliverAndReport(stage: Stage): Promise<Record<string, string>> {
  const { ledger } = stage
  const place = { login: 'hexlint', slug: 'hexlint' }
  const page = `${hexlint.path}/listings/hexlint/webhook`
  await stage.does('publisher', 'webhook/actions.ts#pingAction', page, place)
  const { webhookSecret = '' } = integratorOf(stage)
  const connection = `${hexlint.path}/listings/hexlint/connection`
  const connect = 'connection/actions.ts#connectWebhooksAction'
  await stage.does('publisher', connect, connection, { ...place, webhookSecret })
  await stage.does('stranger', 'report/actions.ts#reportAction', '/en/listings/hexlint/report', {
    slug: 'hexlint',
    reason: 'broken',
    text: 'It does nothing at all, whatever I try.',
  })
  return {
    delivery: await ledger.value(
      `select d.github_id from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
       join listing l on l.id = e.listing_id where l.slug = 'hexlint' order by d.id desc limit 1`,
    ),
    report: await ledger.value('select id from abuse_report'),
    listing: await ledger.value("select id from listing where slug = 'hexlint'"),
    picture: await ledger.value('select asset_id from revision_asset limit 1'),
  }
}

/** What hexlint and its editor list, and the rival's own publisher. */
export async function preparePublisher(
  stage: Stage,
  known: Part<'accounts'>,
): Promise<World['shop']> {
  await takeOver(stage)
  await stage.does('rival', 'publish/new/actions.ts#createPublisherAction', '/en/publish/new', {
    account: 'kelpworks',
    ...profile,
  })
  await stage.does(
    'publisher',
    'editors/actions.ts#inviteEditorAction',
    `${hexlint.path}/editors`,
    {
      login: 'hexlint',
      editor: people.editor,
    },
  )
  const draft = await writeDraft(stage, known)
  await stage.ledger.forgetRates()
  const reviews = await openReviews(stage)
  const delivered = await deliverAndReport(stage)
  await stage.ledger.forgetRates()
  return { ...draft, ...reviews, ...delivered, ...(await startFlow(stage)), ...integratorOf(stage) }
}
