/** Who everybody of the matrix is in the demo's world, once it is prepared. */
export const people = {
  /** Signed in, and nothing to anybody: sells what nobody of the story has. */
  stranger: 'ines-valdoro',
  /** Owner of another organization that is connected, and of another publisher. */
  rival: 'nina',
  /** Owner of octo-labs. */
  owner: 'omar',
  /** A member of octo-labs whom the owner named to decide. */
  approver: 'maxime',
  /** The same until a day; administers a repository, too. */
  deputy: 'rafael',
  /** The member of octo-labs who asked for what is asked for. */
  requester: 'mei',
  /** A member of octo-labs who did nothing yet. */
  member: 'olivia',
  /** Outside collaborator on a repository of octo-labs. */
  collaborator: 'casey',
  /** Manages the billing of octo-labs and is no member. */
  billing: 'bruno',
  /** Owner of the publisher hexlint. */
  publisher: 'hana',
  /** Invited to write what hexlint lists. */
  editor: 'pavel',
  /** Runs this Souk. */
  operator: 'opal',
} as const

export type Person = keyof typeof people
export type Role = 'anonymous' | Person

const isPerson = (name: string): name is Person => name in people

export const persons: readonly Person[] = Object.keys(people).filter(isPerson)
export const roles: readonly Role[] = ['anonymous', ...persons]
