export { DataFolderBusy, lockDataFolder } from './lock.ts';
export { readSecret } from './secret.ts';
export { superviseWorker, type WorkerMessage } from './worker.ts';
