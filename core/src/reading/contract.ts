import { oc } from '@orpc/contract';
import { z } from 'zod';
import { oneLine, pageOf, pagingInput } from '../kernel/index.ts';
import { documentNumber } from '../library/index.ts';
import { longestFolderName } from './folder.ts';
import { likedContract } from './liked-contract.ts';
import { noteContract } from './note-contract.ts';
import { ownContract } from './own-contract.ts';
import { positionContract } from './position-contract.ts';

const tags = ['reading'];
const folderId = z.uuid();
const name = z.string().trim().min(1).max(longestFolderName).regex(oneLine);
const one = z.object({ folderId });
/** Null: in no folder. */
const place = folderId.nullable();
const count = z.number().int();

const favourite = z.object({
	number: documentNumber,
	title: z.string(),
	format: z.string().nullable(),
	addedAt: z.iso.datetime(),
});
export interface Favourite extends z.infer<typeof favourite> {}

const folder = z.object({
	id: folderId,
	name: z.string(),
	/** Of those that may be read now. */
	count,
});
export interface Folder extends z.infer<typeof folder> {}

export const readingContract = {
	note: noteContract,
	position: positionContract,
	liked: likedContract,
	own: ownContract,
	folder: {
		list: oc
			.route({ method: 'GET', path: '/my/favourite-folders', summary: 'Own folders of favourites, by name', tags })
			.output(z.object({ folders: z.array(folder), loose: count })),
		add: oc
			.route({ method: 'POST', path: '/my/favourite-folders', summary: 'Add a folder', tags })
			.input(z.object({ name }))
			.output(one),
		rename: oc
			.route({ method: 'PATCH', path: '/my/favourite-folders/{folderId}', summary: 'Rename a folder', tags })
			.input(one.extend({ name }))
			.output(one),
		remove: oc
			.route({
				method: 'DELETE',
				path: '/my/favourite-folders/{folderId}',
				summary: 'Remove a folder with what lies in it',
				tags,
			})
			.input(one)
			.output(one),
		restore: oc
			.route({
				method: 'POST',
				path: '/my/favourite-folders/{folderId}/restore',
				summary: 'Bring a removed folder back',
				tags,
			})
			.input(one)
			.output(one),
	},
	favourite: {
		list: oc
			.route({
				method: 'GET',
				path: '/my/favourites',
				summary: 'What lies in a folder, or in none, the newest first',
				tags,
			})
			.input(z.object({ folderId: folderId.optional(), ...pagingInput }))
			.output(pageOf(favourite)),
		state: oc
			.route({ method: 'GET', path: '/documents/{number}/favourite', summary: 'Where the caller keeps it', tags })
			.input(z.object({ number: documentNumber }))
			.output(
				z.object({
					/** Whether it is kept in no folder. */
					loose: z.boolean(),
					folders: z.array(z.object({ id: folderId, name: z.string(), holds: z.boolean() })),
				}),
			),
		add: oc
			.route({ method: 'POST', path: '/documents/{number}/favourite', summary: 'Keep it, also in a folder', tags })
			.input(z.object({ number: documentNumber, folderId: place.default(null) }))
			.output(z.object({ number: documentNumber })),
		remove: oc
			.route({
				method: 'POST',
				path: '/documents/{number}/favourite/remove',
				summary: 'Keep it in a folder no longer',
				tags,
			})
			.input(z.object({ number: documentNumber, folderId: place.default(null) }))
			.output(z.object({ number: documentNumber })),
		move: oc
			.route({
				method: 'POST',
				path: '/documents/{number}/favourite/move',
				summary: 'Move it from one folder to another',
				tags,
			})
			.input(z.object({ number: documentNumber, from: place.default(null), to: place.default(null) }))
			.output(z.object({ number: documentNumber })),
	},
};
