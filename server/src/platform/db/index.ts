export { listen, notify } from './channel.ts';
export { answers, type Connection, connect, type Database, rehearse, transact } from './connect.ts';
export { type EmbeddedDatabase, EmbeddedDatabaseError, startEmbedded } from './embedded.ts';
export { hold, holdAlone } from './hold.ts';
export { locks, shareLock, takeLock } from './locks.ts';
export { MigrationError, migrate, prepareEmbedded } from './migrate.ts';
export { waitForOlder } from './older.ts';
export { plannedAnew, plannedOnce } from './planned.ts';
export { isReferredTo } from './referred.ts';
