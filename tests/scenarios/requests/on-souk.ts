import { approveRequest } from '@/lib/approvals/commands/approve-request'
import { askRequest } from '@/lib/approvals/commands/ask-request'
import { denyRequest } from '@/lib/approvals/commands/deny-request'
import type { lookAgain } from '@/lib/approvals/commands/look-again'
import { nameApprover } from '@/lib/approvals/commands/name-approver'
import { orderApproved } from '@/lib/approvals/commands/order-approved'
import { removeApprover } from '@/lib/approvals/commands/remove-approver'
import type { sendMessage } from '@/lib/approvals/commands/send-message'
import type { supportRequest } from '@/lib/approvals/commands/support-request'
import type { withdrawRequest } from '@/lib/approvals/commands/withdraw-request'
import { approvedTermsOf } from '@/lib/approvals/queries/load-request'
import { now } from '@/lib/clock'
import type { Result } from '@/lib/core/result'
import { db } from '@/lib/db/client'
import type { InstallationRequest } from '@/lib/db/generated/client'
import type { OrderedSetup } from '@/lib/installs/commands/order-setup'
import { orderSetup } from '@/lib/installs/commands/order-setup'
import { cancelPurchase } from '@/lib/purchases/commands/cancel-purchase'
import { previewPurchase } from '@/lib/purchases/commands/preview-purchase'
import { seenIn } from '@/lib/purchases/rules/same-price'
import { approval } from '../../support/asking'
import { orderForm } from '../../support/buy'
import { oneOf, type Step } from './history'
import { actorOf, mayDecide, newestRequest, type Scene } from './scene'

/** What came of a step: `done`, the code of the refusal, or why there was nothing to do. */
export type Outcome = string

const codeOf = (result: Result<unknown>): Outcome => (result.ok ? 'done' : result.error.code)

/** The plan, the cycle and the units that somebody wants, as a form sends them. */
function wishes({ stage }: Scene) {
  const { free, flat, perUnit } = stage.market
  return [
    { planId: free.id, cycle: '', units: '1' },
    { planId: free.id, cycle: '', units: '1' },
    { planId: flat.id, cycle: 'monthly', units: '1' },
    { planId: flat.id, cycle: 'yearly', units: '1' },
    { planId: perUnit.id, cycle: 'monthly', units: '2' },
    { planId: perUnit.id, cycle: 'monthly', units: '5' },
  ]
}

function choices({ place }: Scene) {
  const { api, website, docs } = place.repositories
  const chosen = (...ids: number[]) => ({ selection: 'selected', repositoryIds: ids.map(String) })
  return [
    chosen(website),
    chosen(website),
    chosen(website, docs),
    chosen(api, website),
    chosen(api),
    { selection: 'all', repositoryIds: [] },
  ]
}

/** Another number between 0 and 1, made from the step's own. */
const again = (pick: number, times: number) => (pick * 7919 * times) % 1

const place = ({ stage, organizationId }: Scene) => ({
  slug: stage.market.listing.slug,
  accountId: organizationId,
})

export async function ask(scene: Scene, { who, pick }: Step): Promise<Outcome> {
  const form = {
    ...place(scene),
    ...oneOf(wishes(scene), pick),
    ...oneOf(choices(scene), again(pick, 1)),
    reason: 'Our reviews take days.',
  }
  return codeOf(await askRequest(actorOf(scene, who), form))
}

/** Whoever decided must have been allowed to, by what is so on GitHub. */
function requireDecider(scene: Scene, row: InstallationRequest, { who, do: what }: Step): void {
  const asked = row.requesterId === actorOf(scene, who).accountId
  if (!mayDecide(scene, who, asked)) throw new Error(`${who} may not ${what}`)
}

const lessOf = (row: InstallationRequest, scene: Scene, pick: number): object =>
  oneOf(
    [
      row.repositorySelection === 'selected'
        ? { repositoryIds: row.repositoryIds.slice(0, 1).map(String) }
        : {},
      { planId: row.planId === null ? '' : scene.stage.market.free.id, cycle: '', units: '1' },
      { units: '1' },
      { endsAt: new Date(+now() + 3 * 86_400_000).toISOString().slice(0, 10) },
    ],
    pick,
  )

const moreOf = (row: InstallationRequest, scene: Scene, pick: number): object =>
  oneOf(
    [
      { selection: 'all', repositoryIds: [] },
      { repositoryIds: [...row.repositoryIds.map(String), String(scene.place.repositories.docs)] },
      { planId: scene.stage.market.perUnit.id, cycle: 'monthly', units: '50' },
    ],
    pick,
  )

export async function approve(scene: Scene, step: Step): Promise<Outcome> {
  const row = await newestRequest(scene)
  if (row === null) return 'nobody asked'
  const ways = {
    approveLess: () => lessOf(row, scene, step.pick),
    approveMore: () => moreOf(row, scene, step.pick),
  }
  const change = step.do === 'approveLess' || step.do === 'approveMore' ? ways[step.do]() : {}
  const form = await approval(row.id, change)
  const done = await approveRequest(actorOf(scene, step.who), form)
  if (done.ok) requireDecider(scene, row, step)
  return codeOf(done)
}

export async function deny(scene: Scene, step: Step): Promise<Outcome> {
  const row = await newestRequest(scene)
  if (row === null) return 'nobody asked'
  const form = { requestId: row.id, version: row.version, note: 'Not this one.' }
  const done = await denyRequest(actorOf(scene, step.who), form)
  if (done.ok) requireDecider(scene, row, step)
  return codeOf(done)
}

/** What people do to the newest request with nothing but its id and a word. */
export function say(
  command: typeof supportRequest | typeof withdrawRequest | typeof lookAgain | typeof sendMessage,
) {
  return async (scene: Scene, { who }: Step): Promise<Outcome> => {
    const row = await newestRequest(scene)
    if (row === null) return 'nobody asked'
    const form = { requestId: row.id, body: 'Why so?', reason: 'My team too.' }
    return codeOf(await command(actorOf(scene, who), form))
  }
}

/** The order's form, with the prices that Stripe says now where something is to be paid. */
async function agree(scene: Scene, step: Step, form: ReturnType<typeof orderForm>) {
  const preview = await previewPurchase(actorOf(scene, step.who), form)
  if (!preview.ok) return form
  const seen = seenIn(preview.value)
  return {
    ...form,
    seenToday: String(seen.today),
    seenNext: String(seen.next),
    seenTrial: String(seen.trial),
    termsAccepted: 'on',
  }
}

function opened(scene: Scene, ordered: Result<OrderedSetup>): Outcome {
  if (ordered.ok && ordered.value.payUrl !== null) scene.pages.push(ordered.value.payUrl)
  return codeOf(ordered)
}

/** Goes the way that the approval opened: exactly that, or tries more. */
export async function order(scene: Scene, step: Step): Promise<Outcome> {
  const row = await newestRequest(scene)
  if (row === null) return 'nobody asked'
  const terms = approvedTermsOf(row)
  const more = step.do === 'orderMore'
  const wanted = more || terms === null ? oneOf(wishes(scene), step.pick) : null
  const chosen = more || terms === null ? oneOf(choices(scene), again(step.pick, 1)) : null
  const form = {
    ...place(scene),
    requestId: row.id,
    selection: terms?.selection ?? 'all',
    repositoryIds: terms?.repositoryIds.map(String) ?? [],
    ...chosen,
  }
  const plan = wanted ?? {
    planId: terms?.planId ?? '',
    cycle: terms?.cycle ?? '',
    units: String(terms?.units ?? 1),
  }
  const agreed = await agree(scene, step, orderForm({ accountId: scene.organizationId, ...plan }))
  return opened(scene, await orderApproved(actorOf(scene, step.who), { ...agreed, ...form }))
}

/** Buys and installs without an approval, as an owner may. */
export async function orderFreely(scene: Scene, step: Step): Promise<Outcome> {
  const plan = oneOf(wishes(scene), step.pick)
  const agreed = await agree(scene, step, orderForm({ accountId: scene.organizationId, ...plan }))
  const form = { ...agreed, ...place(scene), ...oneOf(choices(scene), again(step.pick, 1)) }
  return opened(scene, await orderSetup(actorOf(scene, step.who), form))
}

export async function cancelPlan(scene: Scene, { who }: Step): Promise<Outcome> {
  const { organizationId: accountId } = scene
  const live = await db().purchase.findFirst({ where: { accountId, state: { not: 'cancelled' } } })
  if (live === null) return 'no plan'
  return codeOf(await cancelPurchase(actorOf(scene, who), live.id))
}

/** An owner names somebody to decide, some for good and some until a day. */
export async function name(scene: Scene, { who, pick }: Step): Promise<Outcome> {
  const day = new Date(+now() + 4 * 86_400_000).toISOString().slice(0, 10)
  const until = pick < 0.5 ? '' : day
  const done = await nameApprover(scene.stage.actors.olivia, scene.organizationId, {
    login: who,
    until,
  })
  if (done.ok) scene.truth.named.set(who, until === '' ? null : new Date(`${day}T23:59:59.999Z`))
  return codeOf(done)
}

export async function unname(scene: Scene, { who }: Step): Promise<Outcome> {
  const { stage, organizationId, truth } = scene
  const { accountId } = actorOf(scene, who)
  const done = await removeApprover(stage.actors.olivia, organizationId, accountId)
  if (done.ok) truth.named.delete(who)
  return codeOf(done)
}
