import { paperKinds } from '@pacesetter/core/campaigns';
import { documentSummary, uploadResult, visibilities } from '@pacesetter/core/library';
import { z } from 'zod';

/** The streams beside the contract, for the OpenAPI document. */

const parameter = (name: string, meaning: string) => ({
	name,
	in: 'path' as const,
	required: true,
	description: meaning,
	schema: z.toJSONSchema(documentSummary.shape.number, { io: 'output' }),
});
const number = parameter('number', 'document number');
const binary = { type: 'string', format: 'binary' };

const upload = (summary: string, fields: Record<string, object>, required: string[], parameters: object[]) => ({
	post: {
		summary,
		tags: ['library'],
		parameters,
		requestBody: {
			required: true,
			content: {
				'multipart/form-data': {
					schema: { type: 'object', properties: { ...fields, file: binary }, required: [...required, 'file'] },
				},
			},
		},
		responses: {
			201: {
				description: 'Taken; its conversion is on the way',
				content: { 'application/json': { schema: z.toJSONSchema(uploadResult, { io: 'output' }) } },
			},
		},
	},
});

const download = (summary: string, type: string, parameters: object[]) => ({
	get: {
		summary,
		tags: ['library'],
		parameters,
		responses: { 200: { description: 'OK', content: { [type]: { schema: binary } } } },
	},
});

/** A download that leaves an entry in the log, and is therefore sent for by a form. */
const sheet = (...of: Parameters<typeof download>) => ({ post: download(...of).get });

const fields = {
	categoryId: { type: 'string', format: 'uuid' },
	title: { type: 'string', description: 'Unset: from the file name' },
	visibility: { type: 'string', enum: [...visibilities], default: 'public' },
	organisationId: { type: 'integer', description: 'In whose name; asked for with the visibility organisation' },
	readers: { type: 'string', description: 'JSON {userNames, personIds}; asked for with the visibility named' },
};

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const rosterId = { ...parameter('id', 'roster'), schema: { type: 'string', format: 'uuid' } };
const organisationId = { type: 'integer', description: 'The organisation that the roster is of' };
const rosterUpload = upload('Send a roster in', { organisationId }, ['organisationId'], []);

/** Path items by path. */
export const streamPaths = {
	'/rosters': rosterUpload,
	'/rosters/{id}/refused.xlsx': sheet('The refused rows of a roster, each with its reason', sheetType, [rosterId]),
	'/rosters/export.xlsx': sheet(
		'What one may see, as a roster; form fields `form`: members, organisations or posts, `below`, `reason`',
		sheetType,
		[],
	),
	'/rosters/export.csv': sheet('The same as text', 'text/csv', []),
	'/uploads': upload('Upload a document', fields, ['categoryId'], []),
	'/documents/{number}/versions': upload('Replace a document by a newer version', {}, [], [number]),
	'/documents/{number}/download': download('The original file; ranges are served', 'application/octet-stream', [
		number,
	]),
	'/documents/{number}/marked-copy': sheet(
		"A copy of a restricted document with the reader's mark on every page, or of one page (form field `page`)",
		'application/pdf',
		[number],
	),
	'/documents/{number}/versions/{version}/pages/{page}/{width}': download('The picture of a page', 'image/png', [
		number,
		parameter('version', 'as the document says'),
		parameter('page', 'from 1'),
		parameter('width', 'in pixels, one of those that the page has'),
	]),
	'/audit/entries.csv': {
		post: {
			summary: 'The log as a sheet; takes the filters of /audit/entries as form fields',
			tags: ['audit'],
			responses: { 200: { description: 'OK', content: { 'text/csv': { schema: binary } } } },
		},
	},
	'/audit/verify': {
		post: {
			summary: 'Proves the chain: {entries} while it runs, {verdict} at the end, a JSON object a line',
			tags: ['audit'],
			responses: { 200: { description: 'OK', content: { 'application/x-ndjson': { schema: binary } } } },
		},
	},
	'/campaigns/{id}/papers/{kind}/docx': sheet('A paper of a campaign; form fields `at`, `red`', docxType, [
		{ ...parameter('id', 'campaign'), schema: { type: 'string', format: 'uuid' } },
		{ ...parameter('kind', 'which paper'), schema: { type: 'string', enum: [...paperKinds] } },
	]),
	'/documents/{number}/events': download(
		'Live progress of the conversion: server-sent events named conversion, with {state, conversion} as JSON',
		'text/event-stream',
		[number],
	),
};
