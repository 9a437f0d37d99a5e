import { simpleUserJson } from '../json/account'
import { membershipJson, organizationSimpleJson } from '../json/organization'
import { type Sandbox, timestamp } from '../sandbox'
import { type Account, accountOf, updateAccount } from '../store/accounts'
import { installationsOn } from '../store/installations'
import {
  deleteBillingManager,
  deleteMembership,
  findMembership,
  type Membership,
  saveMembership,
} from '../store/memberships'
import { emitToInstallations, listeners } from '../webhooks/emit'

/** Gives the account another login. Its id stays, and apps that are installed on it are told. */
export function renameAccount(
  sandbox: Sandbox,
  account: Account,
  login: string,
  sender: Account,
): void {
  const { database } = sandbox
  database.transaction(() => {
    updateAccount(database, account.id, { login, updatedAt: timestamp(sandbox.now()) })
    const renamed = accountOf(database, account.id)
    const changes = { login: { from: account.login } }
    const by = accountOf(database, sender.id)
    emitToInstallations(sandbox, installationsOn(database, account.id), {
      event: 'installation_target',
      payload: {
        action: 'renamed',
        account: targetJson(sandbox, renamed),
        changes,
        target_type: renamed.type,
        sender: simpleUserJson(sandbox, by),
      },
    })
    if (renamed.type !== 'Organization') return
    emitToInstallations(sandbox, listeners(sandbox, account.id, 'organization'), {
      event: 'organization',
      payload: {
        action: 'renamed',
        changes,
        organization: organizationSimpleJson(sandbox, renamed),
        sender: simpleUserJson(sandbox, by),
      },
    })
  })
}

function targetJson(sandbox: Sandbox, account: Account) {
  return account.type === 'Organization'
    ? {
        ...organizationSimpleJson(sandbox, account),
        html_url: `${sandbox.url}/${account.login}`,
      }
    : simpleUserJson(sandbox, account)
}

function tellOfMember(
  sandbox: Sandbox,
  action: 'member_added' | 'member_removed',
  organization: Account,
  membership: Membership,
  sender: Account,
): void {
  const user = accountOf(sandbox.database, membership.userId)
  const { organization: _, ...about } = membershipJson(sandbox, membership, organization, user)
  emitToInstallations(sandbox, listeners(sandbox, organization.id, 'organization'), {
    event: 'organization',
    payload: {
      action,
      membership: about,
      organization: organizationSimpleJson(sandbox, organization),
      sender: simpleUserJson(sandbox, sender),
    },
  })
}

/** Adds the person, or changes the role; GitHub has no event for a changed role. */
export function setRole(
  sandbox: Sandbox,
  organization: Account,
  user: Account,
  role: Membership['role'],
  sender: Account,
): void {
  sandbox.database.transaction(() => {
    const before = findMembership(sandbox.database, organization.id, user.id)
    saveMembership(sandbox.database, { organizationId: organization.id, userId: user.id, role })
    deleteBillingManager(sandbox.database, organization.id, user.id)
    const membership = findMembership(sandbox.database, organization.id, user.id)
    if (before === undefined && membership !== undefined) {
      tellOfMember(sandbox, 'member_added', organization, membership, sender)
    }
  })
}

export function removeMember(
  sandbox: Sandbox,
  organization: Account,
  membership: Membership,
  sender: Account,
): void {
  sandbox.database.transaction(() => {
    deleteMembership(sandbox.database, organization.id, membership.userId)
    tellOfMember(sandbox, 'member_removed', organization, membership, sender)
  })
}
