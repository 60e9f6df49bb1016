import { oc } from '@orpc/contract';
import { z } from 'zod';
import { pageOf, pagingInput } from '../kernel/index.ts';
import { documentNumber, pageSchema } from '../library/index.ts';
import { linkDays, linkStates, linkTargets, longestLinkPassword, shortestLinkPassword } from './link.ts';

const tags = ['sharing'];
const one = z.object({ id: z.uuid() });

const link = z.object({
	id: z.uuid(),
	/** What stands in its address: /s/{token}. Told to its maker only. */
	token: z.string(),
	target: z.enum(linkTargets),
	/** Null in a link to a folder, and where the maker cannot see it now. */
	document: z.object({ number: documentNumber, title: z.string() }).nullable(),
	/** Null in a link to a document, and where it is removed. */
	folder: z.object({ id: z.uuid(), name: z.string() }).nullable(),
	state: z.enum(linkStates),
	password: z.boolean(),
	downloads: z.boolean(),
	/** In a link to a folder: it shows also what not everybody may read and its maker looks after. */
	restricted: z.boolean(),
	madeAt: z.iso.datetime(),
	expiresAt: z.iso.datetime(),
	/** How often it was opened, without its maker's own openings. */
	openings: z.number().int(),
});
export interface ShareLink extends z.infer<typeof link> {}

/** What whoever makes a link wishes. */
const wish = {
	days: z.coerce.number().pipe(z.literal(linkDays)),
	password: z.string().min(shortestLinkPassword).max(longestLinkPassword).optional(),
	downloads: z.boolean(),
	/** Made up by whoever asks: the same key again is the same link. */
	key: z.uuid(),
};

/** `pass`: what opening gave, as it stands in the cookie. */
const visitor = {
	token: z.string().max(200),
	pass: z.string().max(2000).nullable().default(null),
	/** Of a document in a folder. */
	number: documentNumber.optional(),
};

const shown = z.object({
	title: z.string(),
	version: z.number().int(),
	format: z.string(),
	pages: z.number().int(),
	bytes: z.number().int(),
});
const terms = { downloads: z.boolean(), expiresAt: z.iso.datetime() };

export const sharingContract = {
	link: {
		list: oc
			.route({ method: 'GET', path: '/my/shares', summary: 'Own share links, the newest first', tags })
			.input(z.object({ ...pagingInput, folderId: z.uuid().optional() }))
			.output(pageOf(link)),
		folders: oc
			.route({ method: 'GET', path: '/my/shared-folders', summary: 'Own folders to which links lead now', tags })
			.output(z.array(z.object({ folderId: z.uuid(), links: z.number().int() }))),
		get: oc.route({ method: 'GET', path: '/my/shares/{id}', summary: 'One of them', tags }).input(one).output(link),
		make: oc
			.route({ method: 'POST', path: '/documents/{number}/shares', summary: 'Make a link to a document', tags })
			.input(z.object({ number: documentNumber, ...wish }))
			.output(link),
		makeOfFolder: oc
			.route({
				method: 'POST',
				path: '/my/favourite-folders/{folderId}/shares',
				summary: 'Make a link to a folder of favourites',
				tags,
			})
			.input(z.object({ folderId: z.uuid(), restricted: z.boolean(), ...wish }))
			.output(link),
		revoke: oc
			.route({ method: 'POST', path: '/my/shares/{id}/revoke', summary: 'Let a link open nothing any more', tags })
			.input(one)
			.output(link),
		restore: oc
			.route({ method: 'POST', path: '/my/shares/{id}/restore', summary: 'Take its revocation back', tags })
			.input(one)
			.output(link),
	},
	/** For whoever has a link, with an account or without. Whatever is wrong with one, the answer is NOT_FOUND. */
	shared: {
		look: oc
			.route({ method: 'POST', path: '/shared/look', summary: 'What a link leads to', tags })
			.input(z.object({ ...visitor, ...pagingInput }))
			.output(
				z.object({
					target: z.enum(linkTargets),
					/** It asks for one. */
					password: z.boolean(),
					/** Null until it is opened, and in a folder until one of its documents is asked for. */
					document: shown.extend(terms).nullable(),
					/** Null until it is opened, and where there is none. What of it may be shared now, the newest first. */
					folder: z
						.object({ name: z.string(), ...terms, ...pageOf(shown.extend({ number: documentNumber })).shape })
						.nullable(),
				}),
			),
		pages: oc
			.route({ method: 'POST', path: '/shared/pages', summary: 'Pages of what was opened', tags })
			.input(z.object({ ...visitor, from: z.number().int().min(1), count: z.number().int().min(1).max(50) }))
			.output(z.array(pageSchema)),
	},
};
