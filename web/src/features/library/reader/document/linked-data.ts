import type { LoadedDocument } from './load-document.ts';

/** What search engines read of a document, in the words of schema.org. */
export function linkedData({ document, origin }: Pick<LoadedDocument, 'document' | 'origin'>) {
	return {
		'@context': 'https://schema.org',
		'@graph': [
			{
				'@type': 'DigitalDocument',
				name: document.title,
				identifier: String(document.number),
				url: `${origin}/documents/${document.number}`,
				datePublished: document.publishedAt ?? document.uploadedAt,
				isAccessibleForFree: true,
			},
			{
				'@type': 'BreadcrumbList',
				itemListElement: document.breadcrumb.map(({ id, name }, index) => ({
					'@type': 'ListItem',
					position: index + 1,
					name,
					item: `${origin}/categories/${id}`,
				})),
			},
		],
	};
}
