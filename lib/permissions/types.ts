export type PermissionLevel = 'repository' | 'organization' | 'account'
export type PermissionAccess = 'read' | 'write' | 'admin'

/** A permission that an app asks for, with the integrator's reason in the reader's language. */
export interface RequestedPermission {
  level: PermissionLevel
  key: string
  /** GitHub's own name for it, such as "Pull requests". */
  title: string
  access: PermissionAccess
  reason: string
}
