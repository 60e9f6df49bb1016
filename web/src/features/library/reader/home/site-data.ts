/** What search engines read of the library as a whole, in the words of schema.org. */
export const siteData = (origin: string) => ({
	'@context': 'https://schema.org',
	'@type': 'WebSite',
	url: `${origin}/`,
	potentialAction: {
		'@type': 'SearchAction',
		target: { '@type': 'EntryPoint', urlTemplate: `${origin}/search?q={search_term_string}` },
		'query-input': 'required name=search_term_string',
	},
});
