import { join } from 'node:path';
import { socketFolder } from '../platform/process/socket-folder.ts';

/** Where a running product can be spoken to by those who own its data folder. */
export const operatorSocket = (data: string): string => join(socketFolder(data), 'operator.sock');
