/** Where a server of this process that listens on `host` is reached from this computer. */
export function reachableHost(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}
