import { receiveStripe } from '../receive-stripe'

/** Events of the platform's own account. */
export async function POST(request: Request): Promise<Response> {
  return receiveStripe('account', request)
}
