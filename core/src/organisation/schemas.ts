import { z } from 'zod';
import { permissions } from '../identity/index.ts';
import { oneLine } from '../kernel/index.ts';
import { changeKinds } from './change.ts';
import { findingCodes } from './finding.ts';
import { organisationTypes } from './type.ts';

/** The shapes of the tree on the wire. Days are YYYY-MM-DD. */

export const organisationId = z.coerce.number().int().positive();
export const day = z.iso.date();
export const levelSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);
const line = (most: number) => z.string().trim().min(1).max(most).regex(oneLine);
export const fullNameSchema = line(120);
export const shortNameSchema = line(60);
export const codeSchema = z
	.string()
	.trim()
	.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/);

/** What names an organisation wherever it is mentioned. */
export const organisationName = z.object({
	id: organisationId,
	type: z.enum(organisationTypes),
	level: levelSchema,
	shortName: z.string(),
});

/** A row of the tree at the left. */
export const treeNode = organisationName.extend({ hasChildren: z.boolean() });

/** A row of the table at the right. */
export const organisationRow = organisationName.extend({
	code: z.string(),
	fullName: z.string(),
	parent: organisationName.nullable(),
	/** Of its own roster and of those below it; null where counting would take too long: above the counties, in lists of them too. */
	members: z.number().int().nullable(),
	/** 第一责任人; null while the post is vacant or there is none. */
	responsible: z.string().nullable(),
	endedOn: day.nullable(),
});

const findingSchema = z.object({
	code: z.enum(findingCodes),
	weight: z.enum(['must', 'should']),
	value: z.number().int(),
});

export const organisationDetail = organisationRow.extend({
	establishedBy: z.string().nullable(),
	establishedOn: day.nullable(),
	successor: organisationName.nullable(),
	/** From the top the caller may see down to the parent. */
	path: z.array(organisationName),
	fullMembers: z.number().int(),
	organisationsBelow: z.number().int(),
	findings: z.array(findingSchema),
	/** What the caller may do here: a hint for buttons; the gate is the server. */
	permissions: z.array(z.enum(permissions)),
	typesBelow: z.array(z.enum(organisationTypes)),
});

/** One stretch of days in which an organisation bore a name and stood in a place. */
const periodSchema = z.object({
	from: day,
	/** The first day it no longer held; null while it does. */
	until: day.nullable(),
	type: z.enum(organisationTypes),
	fullName: z.string(),
	shortName: z.string(),
	parent: organisationName.nullable(),
});

export const historySchema = z.object({
	periods: z.array(periodSchema),
	changes: z.array(
		z.object({
			kind: z.enum(changeKinds),
			effectiveOn: day,
			reference: z.string().nullable(),
			reason: z.string().nullable(),
			by: z.string().nullable(),
			at: z.iso.datetime(),
		}),
	),
});

/** An organisation as it was on a day. `depth`: steps below the one asked for. */
export const pastNode = z.object({
	id: organisationId,
	parentId: organisationId.nullable(),
	depth: z.number().int(),
	type: z.enum(organisationTypes),
	fullName: z.string(),
	shortName: z.string(),
	members: z.number().int(),
});

/** Asked of every change of the tree. */
export const changeInput = z.object({
	/** Not in the future, and not before the last change of what is changed. */
	effectiveOn: day,
	/** The document that says so. */
	reference: z.string().trim().max(80).optional(),
	reason: z.string().trim().max(400).optional(),
	/** Tells what would change, and changes nothing. */
	preview: z.boolean().default(false),
});

const beforeAfter = z.object({ before: z.string().nullable(), after: z.string().nullable() });
/** What a change does, the same for a preview and for the change itself. */
export const changeEffects = z.object({
	preview: z.boolean(),
	/** The organisation that the change is about; null in a preview of a creation. */
	id: organisationId.nullable(),
	/** Those whose name or place changes; `place` is the path of short names. At most 200 are listed. */
	organisations: z.array(z.object({ id: organisationId.nullable(), name: beforeAfter, place: beforeAfter })),
	organisationsChanged: z.number().int(),
	/** Organisations that move along with one that moves. */
	organisationsCarried: z.number().int(),
	membersMoved: z.number().int(),
	postsEnded: z.number().int(),
	/** Grants whose reach changes. */
	grantsAffected: z.number().int(),
});
