import { oc } from '@orpc/contract';
import { z } from 'zod';
import { pagingInput } from '../kernel/index.ts';
import { documentNumber, mostPages } from '../library/index.ts';
import {
	indexState,
	insideResult,
	queryInput,
	relatedResult,
	searchInput,
	searchResult,
	searchSorts,
	suggestion,
} from './schemas.ts';

const tags = ['search'];

const document = {
	find: oc
		.route({ method: 'GET', path: '/search', summary: 'Documents by any word on any page', tags })
		.input(
			z.object({
				...pagingInput,
				...searchInput,
				page: z.coerce.number().int().min(1).max(100).default(1),
				size: z.coerce.number().int().min(1).max(50).default(10),
				sort: z.enum(searchSorts).default('relevance'),
			}),
		)
		.output(searchResult),
	inside: oc
		.route({ method: 'GET', path: '/documents/{number}/search', summary: 'Places in one document', tags })
		.input(
			z.object({
				number: documentNumber,
				q: queryInput,
				/** The pages whose places are wanted. */
				from: z.coerce.number().int().min(1).max(mostPages).default(1),
				count: z.coerce.number().int().min(0).max(50).default(20),
			}),
		)
		.output(insideResult),
	related: oc
		.route({
			method: 'GET',
			path: '/documents/{number}/related',
			summary: 'Documents that treat of the same, and searches that led here',
			tags,
		})
		.input(z.object({ number: documentNumber }))
		.output(relatedResult),
	countOpening: oc
		.route({
			method: 'POST',
			path: '/documents/{number}/openings',
			summary: 'Count that a document was opened from a search',
			tags,
		})
		.input(z.object({ number: documentNumber, q: queryInput }))
		.output(z.object({ number: documentNumber })),
	suggest: oc
		.route({ method: 'GET', path: '/search/suggestions', summary: 'Titles, words and queries while typing', tags })
		.input(z.object({ q: queryInput }))
		.output(z.array(suggestion)),
};

const index = {
	state: oc.route({ method: 'GET', path: '/search/index', summary: 'How the index stands', tags }).output(indexState),
	rebuild: oc
		.route({ method: 'POST', path: '/search/index/rebuild', summary: 'Make the index again from the database', tags })
		.output(indexState),
};

export const searchContract = { document, index };
