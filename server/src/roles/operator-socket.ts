import { join } from 'node:path';

/** Where a running product can be spoken to by those who own its data folder. */
export const operatorSocket = (data: string): string => join(data, 'operator.sock');
