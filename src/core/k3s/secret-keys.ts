/** Flags whose values are secrets; those that name a file with one are not. Plans stand in links, so none holds a value of these. */
const SECRET_KEYS: readonly string[] = [
  'token',
  't',
  'agent-token',
  'cluster-secret',
  'vpn-auth',
  // The database's address holds its password.
  'datastore-endpoint',
  'etcd-s3-access-key',
  'etcd-s3-secret-key',
  'etcd-s3-session-token',
];

/** The key a line would set, however it is spelt (`token=`, `--token `, `Token:`), when its value is a secret; else null. */
export function secretKeyIn(line: string): string | null {
  const [, key = ''] = /^[\s-]*([A-Za-z0-9-]*)/.exec(line) ?? [];
  return SECRET_KEYS.includes(key.toLowerCase()) ? key : null;
}
