import type { CheckedAddress } from './resolve-address'

const webPorts = ['80', '443', '8080', '8443']

/** Whether a call may go to the port of an address: in public the ports of web servers only, so that nobody has other services knocked at; any in a network that the operator allows. */
export function isAllowedPort({ port, protocol }: URL, { internal }: CheckedAddress): boolean {
  const wanted = port === '' ? { 'http:': '80', 'https:': '443' }[protocol] : port
  return internal || webPorts.includes(wanted ?? '')
}
