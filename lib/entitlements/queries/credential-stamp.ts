import { Prisma } from '../../db/generated/client'

/** PostgreSQL's own versions of a listing (`l`) and its connection (`c`): when what an app proves itself by changes, so does this. */
export const credentialStamp = Prisma.sql`concat(l.xmin, ' ', c.xmin)`
