import { auditbrook } from './listings/auditbrook'
import { babelune } from './listings/babelune'
import { bomwright } from './listings/bomwright'
import { bylaw } from './listings/bylaw'
import { cardwell } from './listings/cardwell'
import { caseroom } from './listings/caseroom'
import { changelark } from './listings/changelark'
import { coverleaf } from './listings/coverleaf'
import { diffscribe } from './listings/diffscribe'
import { docharbor } from './listings/docharbor'
import { fernglas } from './listings/fernglas'
import { graintrace } from './listings/graintrace'
import { granary } from './listings/granary-backup'
import { hallway } from './listings/hallway'
import { helpwick } from './listings/helpwick'
import { hexlint } from './listings/hexlint'
import { hexlintOwners } from './listings/hexlint-owners'
import { hookglass } from './listings/hookglass'
import { hourmill } from './listings/hourmill'
import { kataTrail } from './listings/kata-trail'
import { keyrota } from './listings/keyrota'
import { lanternbook } from './listings/lanternbook'
import { mailmoss } from './listings/mailmoss'
import { mergeferry } from './listings/mergeferry'
import { metricmill } from './listings/metricmill'
import { monoloom } from './listings/monoloom'
import { morningwire } from './listings/morningwire'
import { pocketInbox } from './listings/pocket-inbox'
import { pocketbuild } from './listings/pocketbuild'
import { rotabell } from './listings/rotabell'
import { sapling } from './listings/sapling-updates'
import { sievelock } from './listings/sievelock'
import { snipmark } from './listings/snipmark'
import { specgate } from './listings/specgate'
import { stagehop } from './listings/stagehop'
import { staleTide } from './listings/stale-tide'
import { statuskite } from './listings/statuskite'
import { tarrowCi } from './listings/tarrow-ci'
import { termarium } from './listings/termarium'
import { wobble } from './listings/wobble'
import type { DemoListing } from './types'

export const demoListings: DemoListing[] = [
  hexlint,
  hexlintOwners,
  staleTide,
  changelark,
  tarrowCi,
  monoloom,
  wobble,
  coverleaf,
  sievelock,
  graintrace,
  bomwright,
  sapling,
  stagehop,
  bylaw,
  cardwell,
  babelune,
  rotabell,
  fernglas,
  hallway,
  keyrota,
  mergeferry,
  diffscribe,
  pocketbuild,
  docharbor,
  helpwick,
  specgate,
  lanternbook,
  kataTrail,
  morningwire,
  snipmark,
  termarium,
  hourmill,
  mailmoss,
  caseroom,
  pocketInbox,
  hookglass,
  metricmill,
  statuskite,
  granary,
  auditbrook,
]
