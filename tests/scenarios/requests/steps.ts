import { lookAgain } from '@/lib/approvals/commands/look-again'
import { sendMessage } from '@/lib/approvals/commands/send-message'
import { supportRequest } from '@/lib/approvals/commands/support-request'
import { withdrawRequest } from '@/lib/approvals/commands/withdraw-request'
import { db } from '@/lib/db/client'
import type { Step, StepKind } from './history'
import * as github from './on-github'
import * as souk from './on-souk'
import { sweep } from './queue'
import { deliverLate, pass, type Scene } from './scene'

type Perform = (scene: Scene, step: Step) => Promise<souk.Outcome>

const nobodyPays = ['4000000000000002', '4242424242424242']

/** Pays the newest page that was opened, or tries to with a card that is declined. */
async function pay({ pages }: Scene, { pick }: Step): Promise<souk.Outcome> {
  const page = pages.at(-1)
  if (page === undefined) return 'nothing to pay'
  const html = await (await fetch(page)).text()
  const body = new URLSearchParams({
    total: /name="total"[^>]*value="(-?\d+)"/.exec(html)?.[1] ?? '',
    number: nobodyPays[pick < 0.2 ? 0 : 1] ?? '',
    email: 'buyer@octo.example',
    name: 'Octo Buyer',
  })
  const { status } = await fetch(page, { method: 'POST', body, redirect: 'manual' })
  return `stripe says ${status}`
}

async function delist({ stage }: Scene): Promise<souk.Outcome> {
  const { id } = stage.market.listing
  await db().listing.update({ where: { id }, data: { state: 'delisted' } })
  return 'done'
}

async function githubFails({ stage, place }: Scene, { pick }: Step): Promise<souk.Outcome> {
  // Of this place alone: what is left of it is no part of the next history.
  const target = pick < 0.5 ? `/orgs/${place.login}` : `/apps/${place.app.slug}`
  await stage.github.fault('error500', target, 3)
  return 'done'
}

const wait =
  (hours: (pick: number) => number): Perform =>
  async (scene, { pick }) => {
    await pass(scene, hours(pick))
    return `${hours(pick)} h`
  }

const waitAndSweep =
  (hours: (pick: number) => number): Perform =>
  async (scene, step) => {
    const waited = await wait(hours)(scene, step)
    await sweep()
    return waited
  }

const performs: Record<StepKind, Perform> = {
  ask: souk.ask,
  support: souk.say(supportRequest),
  message: souk.say(sendMessage),
  withdraw: souk.say(withdrawRequest),
  look: souk.say(lookAgain),
  approve: souk.approve,
  approveLess: souk.approve,
  approveMore: souk.approve,
  approveAsAnybody: souk.approve,
  deny: souk.deny,
  revoke: souk.deny,
  order: souk.order,
  orderMore: souk.order,
  orderFreely: souk.orderFreely,
  cancelPlan: souk.cancelPlan,
  nameApprover: souk.name,
  removeApprover: souk.unname,
  pay,
  installOnGithub: github.installOnGithub,
  changeOnGithub: github.changeOnGithub,
  approveOnGithub: github.answerOnGithub('approve'),
  denyOnGithub: github.answerOnGithub('deny'),
  withdrawOnGithub: github.withdrawOnGithub,
  suspendOnGithub: github.toInstalled('suspend'),
  uninstall: github.toInstalled('uninstall'),
  demandMore: github.demandMore,
  deleteApp: github.deleteApp,
  renameApp: github.renameApp,
  demote: github.setRole('member'),
  promote: github.setRole('admin'),
  leave: github.leave,
  renameOrganization: github.renameOrganization,
  suspendConnection: github.toConnection('suspend'),
  disconnect: github.toConnection('uninstall'),
  deleteOrganization: github.deleteOrganization,
  deleteRepository: github.moveRepository('delete'),
  transferRepository: github.moveRepository('transfer'),
  sweep: async () => {
    await sweep()
    return 'done'
  },
  hours: waitAndSweep((pick) => Math.ceil(pick * 20)),
  days: waitAndSweep((pick) => 24 * Math.ceil(pick * 9)),
  deliverLate: async (scene) => {
    await deliverLate(scene)
    return 'done'
  },
  githubFails,
  delist,
}

/** Tries a step, and tells what came of it. What throws is a bug. */
export function perform(scene: Scene, step: Step): Promise<souk.Outcome> {
  return performs[step.do](scene, step)
}
