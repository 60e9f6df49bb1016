import type { ApiClient } from '../../../app/context.ts';

type Calls = ApiClient['directives'];

export type Directives = Awaited<ReturnType<Calls['directive']['list']>>;
export type DirectiveRow = Directives['items'][number];
export type Directive = Awaited<ReturnType<Calls['directive']['get']>>;
export type Desk = Awaited<ReturnType<Calls['desk']['get']>>;
export type Changes = Awaited<ReturnType<Calls['desk']['act']>>['changes'];
export type Earlier = Awaited<ReturnType<ApiClient['campaigns']['repeat']['get']>>[number];
export type Clause = Desk['clauses'][number];
export type Item = Desk['items'][number];
export type Finding = Desk['findings'][number];
export type Check = Desk['lint'][number];
export type LitPage = Awaited<ReturnType<Calls['desk']['light']>>[number];
export type Wish = Parameters<Calls['desk']['act']>[0]['wish'];
