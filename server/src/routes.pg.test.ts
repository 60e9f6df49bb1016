import { randomUUID } from 'node:crypto';
import { contract } from '@pacesetter/core/contract';
import { describe, expect, test } from 'vitest';
import {
	buildAccount,
	buildCategory,
	buildDocument,
	createTestProduct,
	otherRoutes,
	proceduresOf,
	signInAs,
} from './testing/index.ts';
import { bodyFor } from './testing/route-bodies.ts';

/**
 * Who gets what from every route: [signed out, a reader, the document's uploader, an administrator], on a document
 * that everybody reads and on one that was withdrawn. One list where no document is concerned.
 */
type Outcome = readonly [number, number, number, number];
const everybody: Outcome = [200, 200, 200, 200];
const signedIn: Outcome = [401, 200, 200, 200];
const managers = { open: [401, 403, 200, 200], withdrawn: [401, 404, 200, 200] } as const;
const readers = { open: everybody, withdrawn: [404, 404, 200, 200] } as const;
const keepers = { open: signedIn, withdrawn: [401, 404, 200, 200] } as const;
const expected: Record<string, Outcome | { open: Outcome; withdrawn: Outcome }> = {
	'GET /healthz': everybody,
	'GET /readyz': everybody,
	'GET /metrics': everybody,
	'GET /api': everybody,
	'GET /api/openapi.json': everybody,
	// Names no session and no account: sign-in has tests of its own.
	'POST /api/auth/sign-in/username': [422, 422, 422, 422],
	'POST /api/auth/sign-in/code': [401, 401, 401, 401],
	'POST /api/auth/sign-out': everybody,
	// There is no unified sign-in here: it has tests of its own.
	'POST /api/auth/oidc/begin': [404, 404, 404, 404],
	'GET /api/auth/oidc/callback': [404, 404, 404, 404],
	'GET /api/sign-in/ways': everybody,
	'GET /api/me': everybody,
	'GET /api/me/sessions': signedIn,
	'POST /api/me/sessions/{id}/end': [401, 404, 404, 404],
	'POST /api/me/sessions/end-others': signedIn,
	'GET /api/me/second-factor': signedIn,
	'POST /api/me/second-factor': [401, 422, 422, 422],
	'POST /api/me/second-factor/confirm': [401, 409, 409, 409],
	'POST /api/me/second-factor/codes': [401, 422, 422, 422],
	'POST /api/me/second-factor/remove': [401, 422, 422, 422],
	'POST /api/me/password': [401, 422, 422, 422],
	// There is no such campaign: papers have tests of their own.
	'POST /api/campaigns/{id}/papers/{kind}/docx': [401, 404, 404, 404],
	'GET /api/directives/{id}/events': [401, 404, 404, 404],
	'GET /api/accounts': [401, 403, 403, 200],
	'GET /api/accounts/people': [401, 403, 403, 200],
	'POST /api/accounts/{id}/disable': [401, 403, 403, 404],
	'POST /api/accounts/{id}/enable': [401, 403, 403, 404],
	'POST /api/accounts/{id}/reset': [401, 403, 403, 404],
	'POST /api/accounts/{id}/reset-second-factor': [401, 403, 403, 404],
	'POST /api/accounts/{id}/subject': [401, 403, 403, 404],
	'POST /api/accounts/{id}/person': [401, 403, 403, 404],
	'GET /api/accounts/dormant': [401, 403, 403, 200],
	'POST /api/accounts/{id}/awaken': [401, 403, 403, 404],
	'POST /api/accounts/{id}/unlock': [401, 403, 403, 404],
	// Nobody is one of the three yet; the founder names none without three names.
	'GET /api/administrators': [401, 403, 403, 200],
	'GET /api/administrators/candidates': [401, 403, 403, 200],
	'POST /api/administrators': [401, 403, 403, 404],
	'POST /api/administrators/proposals': [401, 403, 403, 403],
	'POST /api/administrators/proposals/{id}/confirm': [401, 403, 403, 403],
	'POST /api/administrators/proposals/{id}/decline': [401, 403, 403, 403],
	'GET /api/invitations': [401, 403, 403, 200],
	'POST /api/invitations': [401, 403, 403, 200],
	'POST /api/invitations/{id}/withdraw': [401, 403, 403, 410],
	// Whoever holds a link is nobody yet.
	'POST /api/links/look': [410, 410, 410, 410],
	'POST /api/links/accept': [410, 410, 410, 410],
	'GET /api/audit/entries': [401, 403, 403, 200],
	'POST /api/audit/entries.csv': [401, 403, 403, 200],
	'GET /api/audit/chain': [401, 403, 403, 200],
	'POST /api/audit/verify': [401, 403, 403, 200],
	'GET /api/keys': [401, 403, 403, 200],
	'POST /api/keys/rotate': [401, 403, 403, 200],
	// Names no organisation: rosters have tests of their own.
	'POST /api/rosters': [401, 422, 422, 422],
	'GET /api/retention': [401, 403, 403, 200],
	'PUT /api/retention/{what}': [401, 403, 403, 200],
	'POST /api/retention/count': [401, 403, 403, 200],
	'POST /api/retention/run': [401, 403, 403, 200],
	'POST /api/rosters/{id}/refused.xlsx': [401, 404, 404, 404],
	'POST /api/rosters/export.xlsx': [401, 422, 422, 422],
	'POST /api/rosters/export.csv': [401, 422, 422, 422],
	'GET /api/my/notices': signedIn,
	'GET /api/my/notices/unread': signedIn,
	'POST /api/my/notices/read': signedIn,
	'POST /api/my/notices/{id}/read': [401, 404, 404, 404],
	'POST /api/my/notices/{id}/unread': [401, 404, 404, 404],
	'GET /api/documents': everybody,
	'GET /api/my/documents': signedIn,
	'GET /api/my/publishers': signedIn,
	'GET /api/recycle-bin': signedIn,
	'GET /api/documents/{number}': readers,
	'GET /api/documents/{number}/pages': readers,
	'GET /api/documents/{number}/readers': managers,
	'POST /api/documents/{number}/views': readers,
	'PATCH /api/documents/{number}': managers,
	'POST /api/documents/{number}/withdraw': { open: managers.open, withdrawn: [401, 404, 409, 409] },
	'POST /api/documents/{number}/republish': { open: [401, 403, 409, 409], withdrawn: managers.withdrawn },
	'POST /api/documents/{number}/retry': { open: [401, 403, 409, 409], withdrawn: [401, 404, 409, 409] },
	'DELETE /api/documents/{number}': managers,
	'POST /api/documents/{number}/restore': managers,
	'DELETE /api/recycle-bin/{number}': { open: [401, 403, 409, 409], withdrawn: [401, 404, 409, 409] },
	'GET /api/search': everybody,
	'GET /api/search/suggestions': everybody,
	'GET /api/documents/{number}/search': readers,
	'GET /api/documents/{number}/related': readers,
	'POST /api/documents/{number}/openings': readers,
	'GET /api/search/index': [401, 403, 403, 200],
	'POST /api/search/index/rebuild': [401, 403, 403, 200],
	'GET /api/documents/{number}/resemblances': managers,
	// The document named resembles none.
	'GET /api/documents/{number}/resemblances/{other}': { open: [401, 403, 404, 404], withdrawn: [401, 404, 404, 404] },
	'POST /api/documents/{number}/resemblances/{other}': { open: [401, 403, 404, 404], withdrawn: [401, 404, 404, 404] },
	'DELETE /api/documents/{number}/resemblances/{other}': {
		open: [401, 403, 404, 404],
		withdrawn: [401, 404, 404, 404],
	},
	'GET /api/my/resemblances': signedIn,
	'POST /api/my/liked': signedIn,
	'PUT /api/my/liked': signedIn,
	'GET /api/duplicates/fingerprints': [401, 403, 403, 200],
	'POST /api/duplicates/fingerprints': [401, 403, 403, 200],
	'GET /api/documents/{number}/report': readers,
	// Nobody reports his own, nor what readers do not see.
	'POST /api/documents/{number}/reports': { open: [401, 200, 409, 200], withdrawn: [401, 404, 409, 409] },
	'GET /api/my/reports': signedIn,
	'POST /api/my/reports/{id}/withdraw': [401, 404, 404, 404],
	'GET /api/my/cases': signedIn,
	'GET /api/my/cases/{id}': [401, 404, 404, 404],
	'POST /api/my/cases/{id}/appeal': [401, 404, 404, 404],
	// There is no such case: moderation.pg.test.ts decides some.
	'GET /api/moderation/cases': [401, 403, 403, 200],
	'GET /api/moderation/cases/{id}': [401, 403, 403, 404],
	'POST /api/moderation/cases/{id}/freeze': [401, 403, 403, 404],
	'POST /api/moderation/cases/{id}/unfreeze': [401, 403, 403, 404],
	'POST /api/moderation/cases/{id}/uphold': [401, 403, 403, 404],
	'POST /api/moderation/cases/{id}/refuse': [401, 403, 403, 404],
	'POST /api/moderation/cases/{id}/confirm': [401, 403, 403, 404],
	'POST /api/moderation/cases/{id}/restore': [401, 403, 403, 404],
	'POST /api/moderation/cases/{id}/drop': [401, 403, 403, 404],
	'GET /api/my/favourites': signedIn,
	'GET /api/my/favourite-folders': signedIn,
	'POST /api/my/favourite-folders': signedIn,
	// Nobody here has a folder.
	'PATCH /api/my/favourite-folders/{folderId}': [401, 404, 404, 404],
	'DELETE /api/my/favourite-folders/{folderId}': [401, 404, 404, 404],
	'POST /api/my/favourite-folders/{folderId}/restore': [401, 404, 404, 404],
	'GET /api/documents/{number}/favourite': keepers,
	'POST /api/documents/{number}/favourite': keepers,
	'POST /api/documents/{number}/favourite/remove': keepers,
	'POST /api/documents/{number}/favourite/move': keepers,
	'GET /api/documents/{number}/notes': keepers,
	'POST /api/documents/{number}/notes': keepers,
	'GET /api/my/notes': signedIn,
	'GET /api/my/notes.csv': signedIn,
	// Nobody here has written one.
	'PATCH /api/my/notes/{id}': [401, 404, 404, 404],
	'DELETE /api/my/notes/{id}': [401, 404, 404, 404],
	'POST /api/my/notes/{id}/restore': [401, 404, 404, 404],
	'GET /api/notes/{id}/place': [401, 404, 404, 404],
	'POST /api/notes/{id}/hide': [401, 404, 404, 404],
	'POST /api/notes/{id}/show': [401, 404, 404, 404],
	'GET /api/my/positions': signedIn,
	'PUT /api/my/positions': signedIn,
	'DELETE /api/my/positions': signedIn,
	'GET /api/documents/{number}/position': keepers,
	'POST /api/documents/{number}/position': keepers,
	'DELETE /api/documents/{number}/position': keepers,
	'GET /api/my/reading': signedIn,
	'GET /api/my/shares': signedIn,
	'GET /api/my/shared-folders': signedIn,
	'GET /api/my/shares/{id}': [401, 404, 404, 404],
	'GET /api/my/shares/{id}/qr.svg': [401, 404, 404, 404],
	'GET /api/my/shares/{id}/qr.png': [401, 404, 404, 404],
	'POST /api/my/shares/{id}/revoke': [401, 404, 404, 404],
	'POST /api/my/shares/{id}/restore': [401, 404, 404, 404],
	'POST /api/documents/{number}/shares': { open: signedIn, withdrawn: [401, 404, 409, 409] },
	// There is no such link: whoever has one is nobody yet, and sharing.pg.test.ts opens some.
	'POST /api/shared/look': [404, 404, 404, 404],
	'POST /api/shared/pages': [404, 404, 404, 404],
	'POST /s/{token}': [303, 303, 303, 303],
	'GET /s/{token}/versions/{version}/pages/{page}/{width}': [404, 404, 404, 404],
	'GET /s/{token}/download': [404, 404, 404, 404],
	'GET /s/{token}/documents/{number}/versions/{version}/pages/{page}/{width}': [404, 404, 404, 404],
	'GET /s/{token}/documents/{number}/download': [404, 404, 404, 404],
	'POST /api/my/favourite-folders/{folderId}/shares': [401, 404, 404, 404],
	'GET /api/my/points': signedIn,
	'GET /api/my/points/statement': signedIn,
	'GET /api/my/points/statement.csv': signedIn,
	'GET /api/documents/{number}/rewards': readers,
	// The uploader would reward himself.
	'POST /api/documents/{number}/rewards': { open: [401, 200, 409, 200], withdrawn: [401, 404, 409, 409] },
	'POST /api/rewards/{transfer}/undo': [401, 404, 404, 404],
	'GET /api/points/issues': [401, 403, 403, 200],
	'POST /api/points/issues': [401, 403, 403, 404],
	'POST /api/points/issues/{transfer}/undo': [401, 403, 403, 404],
	'GET /api/points/allowance': [401, 403, 403, 200],
	'PUT /api/points/allowance': [401, 403, 403, 200],
	'GET /api/points/proof': [401, 403, 403, 200],
	'GET /feeds/{name}': everybody,
	// There is no such address: calendars have tests of their own.
	'GET /calendar/{token}/{file}': [404, 404, 404, 404],
	'GET /robots.txt': everybody,
	'GET /sitemap.xml': everybody,
	'GET /sitemaps/lists.xml': everybody,
	'GET /sitemaps/{part}': everybody,
	'GET /oai': everybody,
	'POST /oai': everybody,
	'GET /catalogue.ndjson': everybody,
	'GET /api/categories': everybody,
	'POST /api/categories': [401, 403, 403, 200],
	'PATCH /api/categories/{id}': [401, 403, 403, 200],
	'DELETE /api/categories/{id}': [401, 403, 403, 200],
	// Nothing waits: reviews have tests of their own.
	'GET /api/reviews': [401, 403, 403, 200],
	'GET /api/reviews/{number}': [401, 403, 403, 404],
	'POST /api/reviews/{number}/approve': [401, 403, 403, 409],
	'POST /api/reviews/{number}/return': [401, 403, 403, 409],
	'POST /api/reviews/{number}/reopen': [401, 403, 403, 409],
	'GET /api/renamings': [401, 403, 403, 200],
	'POST /api/renamings/{number}/approve': [401, 403, 403, 409],
	'POST /api/renamings/{number}/return': [401, 403, 403, 409],
	'POST /api/renamings/{number}/reopen': [401, 403, 403, 409],
	'POST /api/uploads': [401, 201, 201, 201],
	'POST /api/documents/{number}/versions': { open: [401, 403, 201, 201], withdrawn: [401, 404, 201, 201] },
	'GET /api/documents/{number}/versions/{version}/pages/{page}/{width}': readers,
	'POST /api/documents/{number}/download': readers,
	// Nothing of an open document is marked.
	'POST /api/documents/{number}/marked-copy': { open: [403, 403, 403, 403], withdrawn: [404, 404, 403, 403] },
	'GET /api/documents/{number}/download': readers,
	'GET /api/documents/{number}/events': readers,
};

const product = await createTestProduct();
const { db } = product;
const uploader = await buildAccount(db);
const category = await buildCategory(db);
const callers = {
	'signed out': async () => ({}),
	'a reader': async () => signInAs(product, await buildAccount(db)),
	'the uploader': async () => signInAs(product, uploader),
	'an administrator': async () => signInAs(product, await buildAccount(db, { administrator: true })),
};

/** Rights over these depend on places: rights.pg.test.ts and campaigns/rights.pg.test.ts try them. */
const { organisation: _places, directives: _desks, campaigns: _elsewhere, ...here } = contract;
const routes = [...new Set([...proceduresOf(here), ...otherRoutes(product)])].sort();

test('every route there is has its outcomes here, and none is listed that is not there', () => {
	expect(Object.keys(expected).sort()).toEqual(routes);
});

async function statusOf(
	route: string,
	headers: Record<string, string>,
	state: 'published' | 'withdrawn',
): Promise<number> {
	const [method = '', path = ''] = route.split(' ');
	const number = path.includes('{number}') ? (await buildDocument(product, { uploader, category, state })).number : 0;
	const id = path.includes('{id}') ? (await buildCategory(db)).id : '';
	const values: Record<string, string> = {
		number: String(number),
		id,
		version: '1',
		page: '1',
		other: '1',
		width: '800',
		what: 'identity.session',
		transfer: '1',
		folderId: randomUUID(),
		token: 'nothing',
		name: 'newest.atom',
		part: '0.xml',
		kind: 'plan',
	};
	const queries: Record<string, string> = {
		'/api/accounts/people': '?query=jiang',
		'/api/my/resemblances': '?numbers[0]=1',
		'/api/search': '?q=text',
		'/api/search/suggestions': '?q=text',
		'/api/documents/{number}/search': '?q=text',
	};
	const query = queries[path] ?? '';
	const address = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '') + query;
	const { headers: own = {}, body } = bodyFor(route, category.id);
	const answer = await product.fetch(address, { method, headers: { ...headers, ...own }, ...(body ? { body } : {}) });
	await answer.arrayBuffer();
	return answer.status;
}

describe.each(Object.entries(callers))('%s', (who, signIn) => {
	const index = Object.keys(callers).indexOf(who);
	test.each(routes)('%s', async (route) => {
		const outcome = expected[route];
		if (!outcome) throw new Error('the route is not in the table');
		// Signed in anew each time: some routes end the session.
		const headers = await signIn();
		if ('open' in outcome) {
			const statuses = [await statusOf(route, headers, 'published'), await statusOf(route, headers, 'withdrawn')];
			expect(statuses).toEqual([outcome.open[index], outcome.withdrawn[index]]);
		} else expect(await statusOf(route, headers, 'published')).toBe(outcome[index]);
	});
});
