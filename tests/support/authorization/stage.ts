import type { FormValues } from '@/lib/core/form-state'
import type { Instance } from '../instance'
import { answerOfAction } from './answers'
import { builtActions } from './build'
import { Ledger } from './database'
import { enter, githubOf } from './enter'
import { type Person, people, persons, type Role } from './roles'
import { type Visitor, visitorOf } from './visitor'

/** A Souk with everybody of the matrix signed in, to be prepared as people would do it. */
export interface Stage {
  souk: Instance
  ledger: Ledger
  visitors: Record<Role, Visitor>
  /** By which browsers call each action, by its name. */
  actionIds: ReadonlyMap<string, string>
  /** Calls an action as somebody who may, and insists that it works. */
  does(person: Person, action: string, page: string, form: FormValues): Promise<void>
  /** Posts a form of GitHub's own pages. */
  onGithub(person: Person, path: string, fields: Record<string, string>): Promise<void>
}

/** The id by which browsers call an action, by the end of its name. */
function idOf(actionIds: Stage['actionIds'], name: string): string {
  const found = [...actionIds].filter(([one]) => one.endsWith(name))
  const [only] = found
  if (only === undefined || found.length > 1) throw new Error(`${found.length} actions are ${name}`)
  return only[1]
}

async function everybodyIn(souk: Instance): Promise<Record<Role, Visitor>> {
  const anonymous = visitorOf('anonymous', souk)
  const entered = await Promise.all(
    persons.map(async (role) => {
      const cookie = await enter(souk, people[role])
      return [role, visitorOf(role, { url: souk.url, cookie })] as const
    }),
  )
  const found = new Map<Role, Visitor>([['anonymous', anonymous], ...entered])
  const visitor = (role: Role) => found.get(role) ?? anonymous
  return {
    anonymous,
    stranger: visitor('stranger'),
    rival: visitor('rival'),
    owner: visitor('owner'),
    approver: visitor('approver'),
    deputy: visitor('deputy'),
    requester: visitor('requester'),
    member: visitor('member'),
    collaborator: visitor('collaborator'),
    billing: visitor('billing'),
    publisher: visitor('publisher'),
    editor: visitor('editor'),
    operator: visitor('operator'),
  }
}

export async function openStage(souk: Instance): Promise<Stage> {
  const ledger = new Ledger(souk.dataDir)
  const visitors = await everybodyIn(souk)
  const actionIds = new Map(builtActions().map(({ name, id }) => [name, id]))
  return {
    souk,
    ledger,
    visitors,
    actionIds,
    async does(person, action, page, form) {
      const response = await visitors[person].act(idOf(actionIds, action), page, form)
      const copy = response.clone()
      const answer = await answerOfAction(response)
      if (answer === 'done') return
      const said = (await copy.text()).slice(-600)
      throw new Error(`${action} answered ${people[person]} ${answer}: ${said}`)
    },
    async onGithub(person, path, fields) {
      const browser = await githubOf(souk, people[person])
      await browser.post(path, fields)
    },
  }
}
