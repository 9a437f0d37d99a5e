/** How the person who is on the install page stands to the account that was chosen there. */
export type Standing = 'self' | 'owner' | 'member' | 'outside_collaborator' | 'stranger'

export type InstallQuestion = {
  standing: Standing
  app: {
    /** Private apps are for the account that owns them only. */
    private: boolean
    ownedByAccount: boolean
    asksRepository: boolean
    asksOrganization: boolean
    /** The repository permission "Administration". */
    asksAdministration: boolean
  }
  /** The two switches of the organization's member privileges; nothing to a personal account. */
  switches: {
    membersCanRequest: boolean
    outsideCollaboratorsCanRequest: boolean
    repositoryAdminsCanInstall: boolean
  }
  /** Already there: then it is about further repositories. */
  installed: boolean
  selection: 'all' | readonly { id: number; administered: boolean }[]
}

export type InstallAnswer = {
  action: 'install' | 'install_and_request' | 'request' | 'no'
  /** In words, for the page. */
  reason: string
  /** Repositories that come with it now; null for all of the account. */
  now: readonly number[] | null
  /** Repositories that an owner is asked for; null for all of the account. */
  ask: readonly number[] | null
}

const NOTHING = { now: [], ask: [] } as const

function no(reason: string): InstallAnswer {
  return { action: 'no', reason, ...NOTHING }
}

function chosen(question: InstallQuestion): number[] | null {
  return question.selection === 'all' ? null : question.selection.map(({ id }) => id)
}

function mayRequest({ standing, switches }: InstallQuestion): boolean {
  return standing === 'member'
    ? switches.membersCanRequest
    : switches.outsideCollaboratorsCanRequest
}

/** Why somebody who is no owner cannot do any of it alone; null when some may be possible. */
function needsOwner({ app, switches, installed, selection }: InstallQuestion): string | null {
  if (!switches.repositoryAdminsCanInstall) {
    return 'The organization lets only its owners install apps.'
  }
  if (!installed && app.asksOrganization) {
    return 'The app asks for organization permissions, which only an owner can grant.'
  }
  if (!installed && app.asksAdministration) {
    return 'The app asks to administer repositories, which only an owner can grant.'
  }
  if (!app.asksRepository) return 'The app asks for no repository, so an owner decides.'
  if (selection === 'all') return 'All repositories, also those to come, are for an owner to give.'
  return null
}

function answerInOrganization(question: InstallQuestion): InstallAnswer {
  const ownerReason = needsOwner(question)
  const repositories = question.selection === 'all' ? [] : question.selection
  const now = ownerReason === null ? repositories.filter((r) => r.administered) : []
  const ask = repositories.filter((repository) => !now.includes(repository))
  const ids = { now: now.map(({ id }) => id), ask: ask.map(({ id }) => id) }
  if (now.length > 0 && ask.length === 0) {
    return { action: 'install', reason: 'You administer every chosen repository.', ...ids }
  }
  if (!mayRequest(question)) {
    return no(
      now.length > 0
        ? 'You do not administer every chosen repository, and the organization does not take requests from you.'
        : `${ownerReason ?? 'You administer none of the chosen repositories.'} It does not take requests from you.`,
    )
  }
  if (now.length > 0) {
    const reason = 'You administer some of the chosen repositories; an owner is asked for the rest.'
    return { action: 'install_and_request', reason, ...ids }
  }
  const reason = ownerReason ?? 'You administer none of the chosen repositories.'
  return { action: 'request', reason, now: [], ask: chosen(question) }
}

/**
 * What the button on the install page says, by GitHub's rules: "Installing a GitHub App from a third
 * party", "Limiting OAuth app and GitHub App access requests and installations". Choosing no
 * repository at all where the app asks for some is refused before this is asked.
 */
export function decideInstall(question: InstallQuestion): InstallAnswer {
  if (question.app.private && !question.app.ownedByAccount) {
    return no('The app is private: only the account that owns it can install it.')
  }
  if (question.standing === 'self') {
    return { action: 'install', reason: 'It is your account.', now: chosen(question), ask: [] }
  }
  if (question.standing === 'owner') {
    const reason = 'You own the organization.'
    return { action: 'install', reason, now: chosen(question), ask: [] }
  }
  if (question.standing === 'stranger') return no('You have no part in this account.')
  return answerInOrganization(question)
}
