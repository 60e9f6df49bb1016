import type { ApiClient } from '../../../app/context.ts';

type Calls = ApiClient['organisation'];
type Answer<Call extends (...wish: never[]) => unknown> = Awaited<ReturnType<Call>>;

export type Organisation = Answer<Calls['organisation']['get']>;
export type OrganisationRow = Answer<Calls['organisation']['list']>['items'][number];
export type OrganisationNode = Answer<Calls['organisation']['tree']>[number];
export type History = Answer<Calls['organisation']['history']>;
export type PastNode = Answer<Calls['organisation']['past']>[number];
/** What a change does, or would do. */
export type Effects = Answer<Calls['change']['move']>;
export type PersonalData = Answer<Calls['person']['export']>;
export type Members = Answer<Calls['member']['list']>;
export type MemberRow = Members['items'][number];
export type Posts = Answer<Calls['post']['list']>;
export type PostRow = Posts['items'][number];
export type Person = Answer<Calls['person']['get']>;
export type Transfers = Answer<Calls['transfer']['list']>;
export type TransferRow = Transfers['items'][number];
export type PostCounts = Answer<Calls['post']['summary']>[number];
export type Units = Answer<Calls['unit']['list']>;
export type UnitRow = Units['items'][number];
export type CoverageRow = Answer<Calls['unit']['coverage']>[number];
export type Grants = Answer<Calls['grant']['list']>;
export type GrantRow = Grants['items'][number];
