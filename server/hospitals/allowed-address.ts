import 'server-only';

import { lookup } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import type { LookupFunction } from 'node:net';

import type { AddressFault } from '@/domain/records/network-view';
import { env } from '@/server/env';

/**
 * Where the console may call: nothing that a base URL typed on the network page
 * can turn into a way to our own machines. Public addresses over https; private
 * and loopback ones, also over http, only inside the networks that the
 * installation lists in YIKA_HOSPITAL_NETWORKS; link-local ones (where clouds
 * keep their credentials), multicast and the like never. The address is judged
 * again when a name is resolved, at every connection.
 */
const never = networksOf(['0.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24', '198.18.0.0/15', '224.0.0.0/4', '240.0.0.0/4', '::/128', 'fe80::/10', 'ff00::/8']);
const inside = networksOf(['10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '::1/128', 'fc00::/7']);

/** What is wrong with a base URL, judged before anything is sent to it; null when it may be tried. */
export function findAddressFault(text: string): AddressFault | null {
  const url = URL.parse(text);

  if (!url || url.search !== '' || url.hash !== '') return 'not-a-url';
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'not-http';
  if (url.username !== '' || url.password !== '') return 'has-credentials';

  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isAllowedAddress(host)) return 'forbidden-address';
  // In clear only where the installation says that the wire is its own.
  return url.protocol === 'http:' && !(isIP(host) !== 0 && isListed(host)) ? 'needs-https' : null;
}

export function isAllowedAddress(address: string): boolean {
  if (holds(never, address)) return false;
  return !holds(inside, address) || isListed(address);
}

/** A resolver that gives only addresses we may call: a name that changes its mind between check and call gains nothing. */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const allowed = error ? [] : addresses.filter(({ address }) => isAllowedAddress(address));
    const [first] = allowed;
    const fault = error ?? (first ? null : Object.assign(new Error('no allowed address'), { code: 'EADDRNOTALLOWED' }));

    if (fault || !first) callback(fault, '', 0);
    else if (options.all) callback(null, allowed);
    else callback(null, first.address, first.family);
  });
};

function isListed(address: string): boolean {
  return holds(networksOf(env().YIKA_HOSPITAL_NETWORKS), address);
}

function networksOf(networks: readonly string[]): BlockList {
  const list = new BlockList();

  for (const network of networks) {
    const [address = '', prefix = ''] = network.split('/');
    list.addSubnet(address, Number(prefix), isIP(address) === 6 ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** An IPv4 address in IPv6 clothing is judged as what it is: BlockList sees through the mapping. */
function holds(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
