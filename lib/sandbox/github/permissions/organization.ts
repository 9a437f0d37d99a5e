import type { PermissionDefinition } from './definition'

/** As GitHub lists them for apps. */
export const organizationPermissions: readonly PermissionDefinition[] = [
  { key: 'organization_administration', title: 'Administration', levels: ['read', 'write'] },
  { key: 'organization_api_insights', title: 'API Insights', levels: ['read'] },
  { key: 'organization_user_blocking', title: 'Blocking users', levels: ['read', 'write'] },
  { key: 'organization_campaigns', title: 'Campaigns', levels: ['read', 'write'] },
  {
    key: 'organization_copilot_agent_settings',
    title: 'Copilot agent settings (organization)',
    levels: ['read', 'write'],
  },
  {
    key: 'organization_custom_org_roles',
    title: 'Custom organization roles',
    levels: ['read', 'write'],
  },
  {
    key: 'organization_custom_properties',
    title: 'Custom properties',
    levels: ['read', 'write', 'admin'],
  },
  {
    key: 'custom_properties_for_organizations',
    title: 'Custom properties for organizations',
    levels: ['read', 'write'],
  },
  { key: 'organization_custom_roles', title: 'Custom repository roles', levels: ['read', 'write'] },
  { key: 'organization_events', title: 'Events', levels: ['read'] },
  {
    key: 'organization_copilot_seat_management',
    title: 'GitHub Copilot Business',
    levels: ['read', 'write'],
  },
  {
    key: 'organization_runner_custom_images',
    title: 'Hosted runner custom images',
    levels: ['read', 'write'],
  },
  { key: 'issue_fields', title: 'Issue Fields', levels: ['read', 'write'] },
  { key: 'issue_types', title: 'Issue Types', levels: ['read', 'write'] },
  { key: 'organization_knowledge_bases', title: 'Knowledge bases', levels: ['read', 'write'] },
  { key: 'members', title: 'Members', levels: ['read', 'write'] },
  { key: 'organization_models', title: 'Models', levels: ['read'] },
  {
    key: 'organization_network_configurations',
    title: 'Network configurations',
    levels: ['read', 'write'],
  },
  {
    key: 'organization_announcement_banners',
    title: 'Organization announcement banners',
    levels: ['read', 'write'],
  },
  {
    key: 'organization_secret_scanning_bypass_requests',
    title: 'Organization bypass requests for secret scanning',
    levels: ['read', 'write'],
  },
  { key: 'organization_codespaces', title: 'Organization codespaces', levels: ['read', 'write'] },
  {
    key: 'organization_codespaces_secrets',
    title: 'Organization codespaces secrets',
    levels: ['read', 'write'],
  },
  {
    key: 'organization_codespaces_settings',
    title: 'Organization codespaces settings',
    levels: ['read', 'write'],
  },
  { key: 'organization_copilot_metrics', title: 'Organization Copilot metrics', levels: ['read'] },
  { key: 'organization_credentials', title: 'Organization credentials', levels: ['read', 'write'] },
  {
    key: 'organization_dependabot_dismissal_requests',
    title: 'Organization Dependabot dismissal requests',
    levels: ['read', 'write'],
  },
  {
    key: 'organization_dependabot_secrets',
    title: 'Organization dependabot secrets',
    levels: ['read', 'write'],
  },
  {
    key: 'organization_code_scanning_dismissal_requests',
    title: 'Organization dismissal requests for code scanning',
    levels: ['read', 'write'],
  },
  { key: 'organization_packages', title: 'Organization packages', levels: ['read', 'write'] },
  {
    key: 'organization_private_registries',
    title: 'Organization private registries',
    levels: ['read', 'write'],
  },
  {
    key: 'organization_personal_access_token_requests',
    title: 'Personal access token requests',
    levels: ['read', 'write'],
  },
  {
    key: 'organization_personal_access_tokens',
    title: 'Personal access tokens',
    levels: ['read', 'write'],
  },
  { key: 'organization_plan', title: 'Plan', levels: ['read'] },
  { key: 'organization_projects', title: 'Projects', levels: ['read', 'write', 'admin'] },
  {
    key: 'secret_scanning_dismissal_requests',
    title: 'Secret scanning alert dismissal requests',
    levels: ['read', 'write'],
  },
  { key: 'organization_secrets', title: 'Secrets', levels: ['read', 'write'] },
  {
    key: 'organization_self_hosted_runners',
    title: 'Self-hosted runners',
    levels: ['read', 'write'],
  },
  { key: 'team_discussions', title: 'Team discussions', levels: ['read', 'write'] },
  { key: 'organization_actions_variables', title: 'Variables', levels: ['read', 'write'] },
  { key: 'organization_hooks', title: 'Webhooks', levels: ['read', 'write'] },
]
