import type { api } from '../../app/api.ts';

type Custody = typeof api.custody;
export type Period = Awaited<ReturnType<Custody['retention']['list']>>[number];
export type Key = Awaited<ReturnType<Custody['key']['list']>>[number];
