import { type Answer, answerOfAction, answerOfPage } from './answers'
import type { Ledger } from './database'
import { type Role, roles } from './roles'
import type { ActionRow, AddressRow } from './rows'
import type { Stage } from './stage'
import type { World } from './world'

/** What was tried, and what was answered otherwise than the table says. */
export interface Outcome {
  attempts: number
  surprises: string[]
}

interface Scene {
  stage: Stage
  world: World
}

const sayOf = (row: { name: string }, role: Role, is: string, should: string) =>
  `${row.name} answers ${role}: ${is}, not ${should}`

/** Asks for an address; a read that a busy machine had no time for is asked once more. */
async function askAs({ stage, world }: Scene, row: AddressRow, role: Role): Promise<Answer> {
  const ask = () => stage.visitors[role].ask(row.at(world, role), row.send?.(world, role))
  const response = await ask()
  const again = response.status === 500 && row.send === undefined
  return answerOfPage(again ? await ask() : response)
}

/** Asks for an address as everybody, side by side. */
export async function askForAll(scene: Scene, row: AddressRow): Promise<Outcome> {
  await scene.stage.ledger.forgetRates()
  const surprises = await Promise.all(
    roles.map(async (role) => {
      const answer = await askAs(scene, row, role)
      const expected = row.answers[role]
      return [expected, row.also].includes(answer) ? [] : [sayOf(row, role, answer, expected)]
    }),
  )
  return { attempts: roles.length, surprises: surprises.flat() }
}

/** Calls an action as one of those for whom the table has an answer. */
async function act({ stage, world }: Scene, row: ActionRow, role: Role): Promise<string[]> {
  const call = stage.visitors[role].act
  const response = await call(
    stage.actionIds.get(row.name) ?? '',
    row.on(world),
    row.form(world, role),
  )
  const answer = await answerOfAction(response)
  const expected = row.answers[role]
  return answer === expected ? [] : [sayOf(row, role, answer, expected)]
}

const mayCall = (row: ActionRow) => (role: Role) => row.answers[role] === 'done'

/** How many facts people are in the audit log with: the system writes there too, at its own times. */
const audited = (ledger: Ledger) =>
  ledger.value('select count(*) from audit_event where user_id is not null')

/** Calls an action as everybody who may not, side by side; nothing is audited, since nothing is done. */
export async function refuseAll(scene: Scene, row: ActionRow): Promise<Outcome> {
  const { ledger } = scene.stage
  await ledger.forgetRates()
  const before = await audited(ledger)
  const refused = roles.filter((role) => !mayCall(row)(role))
  const surprises = await Promise.all(refused.map((role) => act(scene, row, role)))
  const isQuiet = (await audited(ledger)) === before
  const noise = isQuiet ? [] : [`${row.name} did something for somebody whom it refuses`]
  return { attempts: refused.length, surprises: [...surprises.flat(), ...noise] }
}

/** Calls an action as everybody who may, one after the other. */
export async function admitAll(scene: Scene, row: ActionRow): Promise<Outcome> {
  await scene.stage.ledger.forgetRates()
  const admitted = roles.filter(mayCall(row))
  const surprises: string[] = []
  for (const role of admitted) surprises.push(...(await act(scene, row, role)))
  return { attempts: admitted.length, surprises }
}
