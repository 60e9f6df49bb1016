import type { ApiClient } from '../../../app/context.ts';

type Calls = ApiClient['campaigns'];
type Answer<Call extends (...wish: never[]) => unknown> = Awaited<ReturnType<Call>>;

export type CampaignRow = Answer<Calls['campaign']['list']>['items'][number];
export type Campaign = Answer<Calls['campaign']['get']>;
export type Upper = NonNullable<Campaign['upper']>;
export type Pending = Answer<Calls['plan']['pending']>;
export type Difference = Answer<Calls['plan']['difference']>[number];
export type Board = Answer<Calls['board']['get']>;
export type Traced = Answer<Calls['board']['trace']>[number];
export type Rhythm = Answer<Calls['board']['rhythm']>;
export type Tasks = Answer<Calls['task']['list']>;
export type TaskRow = Tasks['items'][number];
export type Task = Answer<Calls['task']['get']>;
export type Beside = Task['beside'][number];
export type ActRow = Task['actList'][number];
export type DeviationRow = Answer<Calls['deviation']['list']>['items'][number];
export type Model = Answer<Calls['model']['list']>['items'][number];
export type Instance = Answer<Calls['instance']['get']>;
export type Meeting = Answer<Calls['meeting']['list']>[number];
export type Decision = Meeting['decisions'][number];
export type PhaseBoard = Answer<Calls['phase']['board']>;
export type Phase = PhaseBoard['phases'][number];
export type Exit = Phase['exits'][number];
export type Indicator = PhaseBoard['indicators'][number];
export type StandingWork = Answer<Calls['standing']['list']>['items'][number];
export type OpenItem = Answer<Calls['closing']['get']>[number];
