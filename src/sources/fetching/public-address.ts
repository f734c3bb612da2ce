/** Addresses of machines: which of them are out in the world. */
import { BlockList, isIP } from 'node:net';

/** Networks that nobody outside has an address in, by the registries of IANA for special purposes. */
const IPV4 = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
  192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4`;
/** Only what is given out to the world, less what leads to an IPv4 address or stands in examples. */
const IPV6_WORLD = '2000::/3';
const IPV6_INSIDE = '2001::/23 2001:db8::/32 2002::/16 3fff::/20';

const refused = new BlockList();
for (const network of IPV4.split(/\s+/)) refused.addSubnet(...partsOf(network), 'ipv4');
for (const network of IPV6_INSIDE.split(' ')) refused.addSubnet(...partsOf(network), 'ipv6');
const world = new BlockList();
world.addSubnet(...partsOf(IPV6_WORLD), 'ipv6');

function partsOf(network: string): [string, number] {
  const [address = '', bits] = network.split('/');
  return [address, Number(bits)];
}

/** True for an IP address that may be asked: neither private, loopback, link-local, of a cloud’s own services, multicast nor an IPv4 address in an IPv6 one. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !refused.check(address, 'ipv4');
  return version === 6 && world.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}
