import { stringify } from 'csv-stringify/sync'
import type { CampaignItemView, CampaignView } from '../campaigns/types'

const columns = [
  'organization',
  'campaign',
  'deadline',
  'integration',
  'kind',
  'permissions_at_start',
  'repositories_at_start',
  'reviewer',
  'decision',
  'narrow_to',
  'note',
  'decided_by',
  'decided_at',
  'result',
  'result_source',
  'result_said_by',
  'result_at',
] as const

type Line = Record<(typeof columns)[number], string>

function toLine(campaign: CampaignView, item: CampaignItemView): Line {
  const { access, decided, done } = item
  return {
    organization: campaign.organization,
    campaign: campaign.name,
    deadline: campaign.deadline,
    integration: item.name,
    kind: item.kind,
    permissions_at_start: [
      ...Object.entries(access.permissions ?? {}).map(([key, level]) => `${key}:${level}`),
      ...access.scopes,
    ].join(' '),
    repositories_at_start: access.repositories ?? '',
    reviewer: item.reviewer ?? '',
    decision: item.decision ?? '',
    narrow_to: item.narrowing,
    note: item.note,
    decided_by: decided?.by ?? '',
    decided_at: decided?.at ?? '',
    result: item.standing,
    result_source: done?.source ?? '',
    result_said_by: done?.by ?? '',
    result_at: done?.at ?? '',
  }
}

/** A campaign as CSV (RFC 4180), in English, as it stands by now. What a spreadsheet would take for a formula is made a text. */
export function campaignCsv(campaign: CampaignView): string {
  return stringify(
    campaign.items.map((item) => toLine(campaign, item)),
    { header: true, columns: [...columns], escape_formulas: true, record_delimiter: 'windows' },
  )
}
