import { oc } from '@orpc/contract';
import { z } from 'zod';
import { pageOf, pagingInput } from '../kernel/index.ts';
import { conversionStates, documentNumber, documentStates } from '../library/index.ts';
import { deskAct } from './desk/index.ts';
import { directiveStates, limitHours, registration } from './registration/index.ts';
import { deskChanges, deskSchema, directiveDetail, directiveSummary, litPage } from './wire.ts';

const tags = ['directives'];
const one = z.object({ id: z.uuid() });
const organisationId = z.number().int().positive();
/** An address holds words, not numbers. */
const inPath = z.coerce.number().int().positive();
const revision = z.number().int().min(0);

const directive = {
	list: oc
		.route({
			method: 'GET',
			path: '/directives',
			summary: 'Directives that the caller may see, the newest first',
			tags,
		})
		.input(z.object({ ...pagingInput, state: z.enum(directiveStates).optional() }))
		.output(pageOf(directiveSummary)),
	get: oc
		.route({ method: 'GET', path: '/directives/{id}', summary: 'One directive with those above it', tags })
		.input(one)
		.output(
			directiveDetail.extend({
				/** Null where the document has gone, or is not for the caller. */
				document: z
					.object({
						number: documentNumber,
						/** The version that lies on the desk, and the one that readers see. */
						version: z.number().int(),
						shown: z.number().int(),
						state: z.enum(documentStates),
						conversion: z.enum(conversionStates),
					})
					.nullable(),
			}),
		),
	register: oc
		.route({ method: 'POST', path: '/directives', summary: 'Register a document as a directive', tags })
		.input(registration.extend({ organisationId, document: documentNumber }))
		.output(one),
	edit: oc
		.route({ method: 'PUT', path: '/directives/{id}', summary: 'Correct what is registered', tags })
		.input(registration.extend({ id: z.uuid() }))
		.output(one),
	remove: oc
		.route({ method: 'DELETE', path: '/directives/{id}', summary: 'Take a mistaken registration back', tags })
		.input(one)
		.output(one),
	renew: oc
		.route({ method: 'POST', path: '/directives/{id}/renew', summary: 'Take the newest version, or try again', tags })
		.input(one)
		.output(one),
	limit: oc
		.route({
			method: 'GET',
			path: '/directives/limits/{organisationId}',
			summary: 'Hours that an organisation allows from receipt to deployment',
			tags,
		})
		.input(z.object({ organisationId: inPath }))
		/** Its own, and the one that holds: of the next above it where it has none. */
		.output(z.object({ own: limitHours.nullable(), holds: limitHours.nullable() })),
	setLimit: oc
		.route({
			method: 'PUT',
			path: '/directives/limits/{organisationId}',
			summary: 'Say how many hours an organisation allows from receipt to deployment',
			tags,
		})
		.input(z.object({ organisationId: inPath, hours: limitHours.nullable() }))
		.output(z.object({ hours: limitHours.nullable() })),
	convert: oc
		.route({ method: 'POST', path: '/directives/{id}/convert', summary: 'Close the draft, or open it again', tags })
		.input(one.extend({ revision, done: z.boolean() }))
		.output(one),
};

const desk = {
	get: oc
		.route({ method: 'GET', path: '/directives/{id}/desk', summary: 'The draft as it lies on the desk', tags })
		.input(one)
		.output(deskSchema),
	left: oc
		.route({
			method: 'GET',
			path: '/directives/{id}/left',
			summary: 'How much of the draft is neither settled nor left for a reason',
			tags,
		})
		.input(one)
		.output(z.object({ left: z.number().int() })),
	act: oc
		.route({ method: 'POST', path: '/directives/{id}/acts', summary: 'One act on the desk', tags })
		/** Refused with DESK_MOVED_ON where the draft is not at this revision any more. */
		.input(one.extend({ revision, wish: deskAct }))
		.output(z.object({ revision, made: z.string().nullable(), changes: deskChanges })),
	step: oc
		.route({ method: 'POST', path: '/directives/{id}/steps', summary: 'Undo the last act, or do it again', tags })
		.input(one.extend({ revision, way: z.enum(['undo', 'redo']) }))
		.output(z.object({ revision, changes: deskChanges, canUndo: z.boolean(), canRedo: z.boolean() })),
	light: oc
		.route({ method: 'GET', path: '/directives/{id}/light', summary: 'Where a clause or finding stands', tags })
		.input(one.extend({ clause: z.string().max(80).optional(), finding: z.string().max(80).optional() }))
		.output(z.array(litPage)),
};

/** Live news of a desk is a stream; it stands beside this contract. */
export const directivesContract = { directive, desk };
