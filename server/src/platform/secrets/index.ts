export { algorithms } from './cipher.ts';
export { KeyError, newKeyring } from './keyring.ts';
export { openSecrets } from './open-secrets.ts';
export { type Secrets, secretsOf } from './secrets.ts';
