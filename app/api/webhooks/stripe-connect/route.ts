import { receiveStripe } from '../receive-stripe'

/** Events of the integrators' accounts. */
export async function POST(request: Request): Promise<Response> {
  return receiveStripe('connect', request)
}
