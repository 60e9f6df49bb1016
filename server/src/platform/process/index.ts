export { runsApart } from './apart.ts';
export { DataFolderBusy, lockDataFolder } from './lock.ts';
export { makeOnce, writeAside } from './make-once.ts';
export { repeat } from './repeat.ts';
export { readSecret } from './secret.ts';
export { makeSocketFolder } from './socket-folder.ts';
export { type SupervisedWorker, superviseWorker, WorkerError, type WorkerMessage } from './worker.ts';
