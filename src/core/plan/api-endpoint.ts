import { parseAddress } from '../cidr/address';

/** Where something listens, as its parts; the port is null where none was given. */
export interface Endpoint {
  readonly host: string;
  readonly port: string | null;
}

/** Reads `host:port`, also `[::1]:6444`; an IPv6 address without brackets has no port. */
export function readEndpoint(text: string): Endpoint {
  if (parseAddress(text).ok) return { host: text, port: null };
  const [, bracketed, plain, port] = /^(?:\[([^\]]*)\]|([^:]*))(?::(.*))?$/.exec(text) ?? [];
  return { host: bracketed ?? plain ?? text, port: port || null };
}
