/** What hidden.pg.test.ts asks every way in: each with the queries that bring documents to light. */

export const word = '鹦鹉螺';
const q = encodeURIComponent(word);
/** What these tell changes when an open document comes. */
export const telling: Record<string, readonly string[]> = {
	'GET /api/documents': ['?size=100', '?sort=views&size=100', '?sort=title&size=100', '?categoryId={category}'],
	'GET /api/categories': [''],
	'GET /api/search': [`?q=${q}`, `?q=${q}&sort=newest`, `?q=${q}&sort=views`, `?q=${q}&categoryId={category}`],
	'GET /api/search/suggestions': [`?q=${q}`, '?q=yingwu', '?q=ywl'],
	'GET /api/documents/{number}/related': [''],
	'GET /feeds/{name}': [''],
	'GET /sitemap.xml': [''],
	'GET /sitemaps/{part}': [''],
	'GET /oai': [
		'?verb=ListRecords&metadataPrefix=oai_dc',
		'?verb=ListIdentifiers&metadataPrefix=oai_dc',
		'?verb=ListRecords&metadataPrefix=oai_dc&set={category}',
	],
	'GET /catalogue.ndjson': [''],
};
/** These tell nothing of documents that are not one's own. They are asked as well, to be sure. */
export const silent: Record<string, readonly string[]> = {
	'GET /api/documents/{number}': [''],
	'GET /api/documents/{number}/pages': [''],
	'GET /api/documents/{number}/readers': [''],
	'GET /api/documents/{number}/search': [`?q=${q}`],
	'GET /api/documents/{number}/rewards': [''],
	'GET /api/documents/{number}/versions/{version}/pages/{page}/{width}': [''],
	'GET /api/documents/{number}/download': [''],
	'GET /api/documents/{number}/events': [''],
	'GET /api/documents/{number}/resemblances': [''],
	'GET /api/documents/{number}/resemblances/{other}': [''],
	'GET /api/my/documents': [''],
	'GET /api/my/publishers': [''],
	'GET /api/my/resemblances': ['?numbers[0]={number}'],
	'GET /api/documents/{number}/favourite': [''],
	'GET /api/my/favourites': [''],
	'GET /api/my/favourite-folders': [''],
	'GET /api/documents/{number}/notes': [''],
	'GET /api/notes/{id}/place': [''],
	'GET /api/my/notes': ['', `?q=${q}`],
	'GET /api/my/notes.csv': [''],
	'GET /api/my/positions': [''],
	'GET /api/documents/{number}/position': [''],
	'GET /api/my/shares': [''],
	'GET /api/my/shares/{id}': [''],
	'GET /api/my/shared-folders': [''],
	'GET /api/my/shares/{id}/qr.svg': [''],
	'GET /api/my/shares/{id}/qr.png': [''],
	'GET /s/{token}/versions/{version}/pages/{page}/{width}': [''],
	'GET /s/{token}/download': [''],
	'GET /api/documents/{number}/report': [''],
	'GET /api/my/reports': [''],
	'GET /api/my/cases': [''],
	'GET /api/my/cases/{id}': [''],
	'GET /api/moderation/cases': [''],
	'GET /api/moderation/cases/{id}': [''],
	'GET /api/my/notices': [''],
	'GET /api/my/notices/unread': [''],
	'GET /s/{token}/documents/{number}/versions/{version}/pages/{page}/{width}': [''],
	'GET /s/{token}/documents/{number}/download': [''],
	'GET /api/my/points': [''],
	'GET /api/my/points/statement': [''],
	'GET /api/my/points/statement.csv': [''],
	'GET /api/recycle-bin': [''],
	'GET /api/reviews': [''],
	'GET /api/reviews/{number}': [''],
	'GET /api/renamings': [''],
	'GET /api/search/index': [''],
	'GET /api/duplicates/fingerprints': [''],
	'GET /sitemaps/lists.xml': [''],
};
/**
 * These are about something else altogether, or about the caller's own words alone; directives and campaigns, which quote
 * documents, are tried in hidden-directives.pg.test.ts.
 */
export const elsewhere =
	/^GET (\/(healthz|readyz|metrics|robots\.txt|calendar\/.*)|\/api(\/openapi\.json|\/my\/reading|\/(me|sign-in|auth|accounts|administrators|invitations|audit|keys|retention|points|directives|campaigns)(\/.*)?)?)$/;
