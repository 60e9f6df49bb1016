import type { ApiClient } from '../../../app/context.ts';

type Calls = ApiClient['organisation']['roster'];

export type Rosters = Awaited<ReturnType<Calls['list']>>;
export type Roster = Awaited<ReturnType<Calls['get']>>;
export type RosterRows = Awaited<ReturnType<Calls['rows']>>;
export type RosterRow = RosterRows['items'][number];
export type RosterPlaces = Awaited<ReturnType<Calls['places']>>;
export type RosterPlace = RosterPlaces['items'][number];
