export { algorithms } from './cipher.ts';
export { keyStatus } from './key-status.ts';
export { KeyError, newKeyring } from './keyring.ts';
export { openSecrets } from './open-secrets.ts';
export { reseal } from './reseal.ts';
export { rotate } from './rotate.ts';
export { rotateIndex } from './rotate-index.ts';
export type { SealedColumn } from './sealed-column.ts';
export { type Secrets, secretsOf } from './secrets.ts';
