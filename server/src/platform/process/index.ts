export { DataFolderBusy, lockDataFolder } from './lock.ts';
export { readSecret } from './secret.ts';
export { type SupervisedWorker, superviseWorker, type WorkerMessage } from './worker.ts';
