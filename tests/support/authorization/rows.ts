import type { FormValues } from '@/lib/core/form-state'
import type { Answer } from './answers'
import { persons, type Role, roles } from './roles'
import type { World } from './world'

/** What every role is answered. */
export type Answers = Record<Role, Answer>

/** An address of the build, and how it answers each role. */
export interface AddressRow {
  /** `PAGE`, or the method of a route handler, and the address as the build writes it. */
  name: string
  /** The address with the parts of the prepared world. */
  at: (world: World, role: Role) => string
  /** What is sent along; nothing for a page. */
  send?: (world: World, role: Role) => RequestInit
  answers: Answers
  /** What a busy machine may answer in place of `shown`. */
  also?: Answer
}

/** A server action of the build. Whoever may call it is answered `done`, unless the row says more. */
export interface ActionRow {
  name: string
  /** The page that it is called from. */
  on: (world: World) => string
  form: (world: World, role: Role) => FormValues
  answers: Answers
}

type Some = Partial<Answers>

/** Everybody is answered the same, except these. */
export function everybody(answer: Answer, except: Some = {}): Answers {
  const all = Object.fromEntries(roles.map((role) => [role, answer]))
  return { ...blank, ...all, ...except }
}

const blank: Answers = {
  anonymous: 'not_found',
  stranger: 'not_found',
  rival: 'not_found',
  owner: 'not_found',
  approver: 'not_found',
  deputy: 'not_found',
  requester: 'not_found',
  member: 'not_found',
  collaborator: 'not_found',
  billing: 'not_found',
  publisher: 'not_found',
  editor: 'not_found',
  operator: 'not_found',
}

/** The same for these roles. */
export function each(these: readonly Role[], answer: Answer): Some {
  return Object.fromEntries(these.map((role) => [role, answer]))
}

/** These are answered so; whoever is signed out goes to sign in, and to anybody else it is not there. */
export function only(answer: Answer, these: readonly Role[], except: Some = {}): Answers {
  return { ...blank, anonymous: 'signIn', ...each(these, answer), ...except }
}

/** Everybody who is signed in. */
export function signedIn(answer: Answer, except: Some = {}): Answers {
  return only(answer, persons, except)
}
