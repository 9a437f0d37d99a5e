import { demoDomainToken } from '@/prisma/demo/domain-proof'
import { demoPublishers } from '@/prisma/demo/publishers'

/** The TXT records that prove the domains of the demo's publishers. */
export function composeRecords(): { name: string; text: string }[] {
  return demoPublishers.flatMap((publisher) =>
    publisher.verifiedDomain === null
      ? []
      : [
          {
            name: `_souk-challenge.${publisher.verifiedDomain}`,
            text: demoDomainToken(publisher),
          },
        ],
  )
}
