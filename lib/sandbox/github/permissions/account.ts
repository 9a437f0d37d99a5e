import type { PermissionDefinition } from './definition'

/** As GitHub lists them for apps. */
export const accountPermissions: readonly PermissionDefinition[] = [
  { key: 'blocking', title: 'Block another user', levels: ['read', 'write'] },
  { key: 'codespaces_user_secrets', title: 'Codespaces user secrets', levels: ['read', 'write'] },
  { key: 'copilot_messages', title: 'Copilot Chat', levels: ['read'] },
  { key: 'copilot_editor_context', title: 'Copilot Editor Context', levels: ['read'] },
  { key: 'emails', title: 'Email addresses', levels: ['read', 'write'] },
  { key: 'email_addresses', title: 'Email addresses', levels: ['read', 'write'] },
  { key: 'user_events', title: 'Events', levels: ['read'] },
  { key: 'followers', title: 'Followers', levels: ['read', 'write'] },
  { key: 'gists', title: 'Gists', levels: ['read', 'write'] },
  { key: 'keys', title: 'Git SSH keys', levels: ['read', 'write'] },
  { key: 'git_ssh_keys', title: 'Git SSH keys', levels: ['read', 'write'] },
  { key: 'gpg_keys', title: 'GPG keys', levels: ['read', 'write'] },
  { key: 'interaction_limits', title: 'Interaction limits', levels: ['read', 'write'] },
  { key: 'knowledge_bases', title: 'Knowledge bases', levels: ['read', 'write'] },
  { key: 'user_models', title: 'Models', levels: ['read'] },
  { key: 'plan', title: 'Plan', levels: ['read'] },
  { key: 'profile', title: 'Profile', levels: ['write'] },
  { key: 'git_signing_ssh_public_keys', title: 'SSH signing keys', levels: ['read', 'write'] },
  { key: 'starring', title: 'Starring', levels: ['read', 'write'] },
  { key: 'watching', title: 'Watching', levels: ['read', 'write'] },
]
