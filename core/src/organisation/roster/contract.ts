import { oc } from '@orpc/contract';
import { z } from 'zod';
import { flagInput, pageOf, pagingInput } from '../../kernel/index.ts';
import { organisationId, organisationName } from '../schemas.ts';
import { applyModes, batchFailures, batchStates, comparisonFaults, obstacles, rowStates } from './batch.ts';
import { fieldNames } from './columns.ts';
import { rosterKinds } from './kind.ts';

const tags = ['rosters'];
const one = z.object({ id: z.uuid() });
const count = z.number().int();
const field = z.enum(fieldNames);

export const batchRow = z.object({
	id: z.uuid(),
	organisation: organisationName,
	fileName: z.string(),
	by: z.string().nullable(),
	state: z.enum(batchStates),
	failure: z.enum(batchFailures).nullable(),
	/** Kept so far, of all kinds. */
	rowsRead: count,
	/** While it is compared: parts that are done, of `comparisonParts`. */
	compared: count,
	sentAt: z.iso.datetime(),
	settledAt: z.iso.datetime().nullable(),
});

const sheet = z.object({
	number: count,
	name: z.string(),
	kind: z.enum(rosterKinds).nullable(),
	about: z.string().nullable(),
	headRow: count.nullable(),
	columns: z.array(z.object({ index: count, head: z.string(), field: field.nullable() })),
	notes: count,
});

export const batchDetail = batchRow.extend({
	mode: z.enum(applyModes).nullable(),
	sheets: z.array(sheet),
	rows: z.record(z.enum(rowStates), count),
	/** Rows that stand in the way of undoing. */
	obstacles: count,
	/** Organisations that the file names and nobody knows which are meant. */
	placesUnknown: count,
	/** Whether the file as it was sent is still there. */
	fileKept: z.boolean(),
});

const fault = z.object({
	reason: z.string(),
	field: field.nullable(),
	head: z.string(),
	/** Another row that is concerned. */
	row: count.nullable(),
});

export const rosterRow = z.object({
	number: count,
	sheet: count,
	row: count,
	kind: z.enum(rosterKinds),
	name: z.string(),
	/** What the file says of where it belongs, and what was found. */
	place: z.string(),
	organisation: organisationName.nullable(),
	idNumber: z.string().nullable(),
	state: z.enum(rowStates),
	faults: z.array(fault),
	fault: z.enum(comparisonFaults).nullable(),
	faultRow: count.nullable(),
	answer: z.enum(['same', 'new']).nullable(),
	obstacle: z.enum(obstacles).nullable(),
});

export const rosterPlace = z.object({
	number: count,
	name: z.string(),
	code: z.string(),
	above: z.string(),
	fault: z.enum(comparisonFaults).nullable(),
	chosen: z.boolean(),
	organisation: organisationName.nullable(),
	rows: count,
	suggestions: z.array(organisationName.extend({ fullName: z.string(), code: z.string() })),
});

const roster = {
	list: oc
		.route({ method: 'GET', path: '/rosters', summary: 'Rosters sent in, the newest first', tags })
		.input(z.object(pagingInput))
		.output(pageOf(batchRow)),
	get: oc
		.route({ method: 'GET', path: '/rosters/{id}', summary: 'One roster: progress, sheets, counts', tags })
		.input(one)
		.output(batchDetail),
	rows: oc
		.route({ method: 'GET', path: '/rosters/{id}/rows', summary: 'Its rows, with what is wrong with them', tags })
		.input(one.extend({ ...pagingInput, state: z.enum(rowStates).optional(), obstacles: flagInput }))
		.output(pageOf(rosterRow)),
	places: oc
		.route({ method: 'GET', path: '/rosters/{id}/places', summary: 'Organisations it names that are not known', tags })
		.input(one.extend(pagingInput))
		.output(pageOf(rosterPlace)),
	choose: oc
		.route({ method: 'POST', path: '/rosters/{id}/places/{place}', summary: 'Say which organisation is meant', tags })
		.input(one.extend({ place: z.coerce.number().int().min(0), organisationId: organisationId.nullable() }))
		.output(batchDetail),
	answer: oc
		.route({
			method: 'POST',
			path: '/rosters/{id}/answers',
			summary: 'Say whether rows are people who are known',
			tags,
		})
		.input(one.extend({ rows: z.array(count).min(1).max(1000), answer: z.enum(['same', 'new']).nullable() }))
		.output(batchDetail),
	top: oc
		.route({ method: 'GET', path: '/rosters/{id}/sheets/{sheet}', summary: 'The first rows of a sheet', tags })
		.input(one.extend({ sheet: z.coerce.number().int().min(0) }))
		.output(z.array(z.object({ number: count, cells: z.array(z.string()) }))),
	form: oc
		.route({ method: 'POST', path: '/rosters/{id}/form', summary: 'Say what the columns of a form mean', tags })
		.input(
			one.extend({
				sheet: z.number().int().min(0),
				headRow: z.number().int().min(1),
				kind: z.enum(rosterKinds),
				/** By column from 0. */
				fields: z.array(field.nullable()).max(1024),
				/** For the whole installation rather than for the organisation. */
				everywhere: z.boolean().default(false),
			}),
		)
		.output(batchDetail),
	apply: oc
		.route({ method: 'POST', path: '/rosters/{id}/apply', summary: 'Take the rows over', tags })
		.input(one.extend({ mode: z.enum(applyModes) }))
		.output(batchDetail),
	undo: oc
		.route({ method: 'POST', path: '/rosters/{id}/undo', summary: 'Take back what was taken over', tags })
		.input(one)
		.output(batchDetail),
	discard: oc
		.route({ method: 'POST', path: '/rosters/{id}/discard', summary: 'Remove the file and its rows', tags })
		.input(one)
		.output(batchDetail),
};

export const rosterContract = { roster };

/** What the upload of a roster answers with. */
export const rosterSent = z.object({ id: z.uuid() });
