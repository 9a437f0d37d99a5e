export type PermissionLevel = 'read' | 'write' | 'admin'

export type PermissionDefinition = {
  /** As in `permissions` of GitHub's JSON. */
  key: string
  title: string
  levels: readonly PermissionLevel[]
}
