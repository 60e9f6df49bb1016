import { setOf } from '@pacesetter/core/harvest';
import { dayInChina } from '@pacesetter/core/kernel';
import type { Category } from '@pacesetter/core/library';
import { element, type Xml } from '../../../platform/text/index.ts';
import type { OaiAnswer } from '../answer-oai.ts';
import { type Described, pathNames, type Summary } from '../describe.ts';
import { documentAddress, libraryName, second } from './site.ts';

/** How documents are called where this library stands. */
export interface Naming {
	readonly origin: string;
	readonly baseUrl: string;
	identifierOf(number: number): string;
	/** Null: none of ours. */
	numberOf(identifier: string): number | null;
}

type Given = Exclude<OaiAnswer, { kind: 'error' }>;

/** What a verb is answered. */
export function xmlOf(answer: Given, naming: Naming, prefix: string): Xml {
	switch (answer.kind) {
		case 'identify':
			return identify(naming, answer.earliest);
		case 'formats':
			return formats(prefix);
		case 'sets':
			return element(
				'ListSets',
				{},
				...answer.sets.map(({ spec, name }) =>
					element('set', {}, element('setSpec', {}, spec), element('setName', {}, name)),
				),
			);
		case 'record':
			return element('GetRecord', {}, recordXml(answer.record, answer.categories, naming));
		case 'list':
			return element(
				answer.verb,
				{},
				...answer.records.map((one) =>
					answer.verb === 'ListRecords'
						? recordXml(one, answer.categories, naming)
						: headerXml(one, answer.categories, naming),
				),
				...(answer.token === null ? [] : [element('resumptionToken', {}, answer.token)]),
			);
	}
}

const identify = ({ baseUrl, origin }: Naming, earliest: Date | null): Xml =>
	element(
		'Identify',
		{},
		element('repositoryName', {}, libraryName),
		element('baseURL', {}, baseUrl),
		element('protocolVersion', {}, '2.0'),
		// Nobody is named to strangers; this is whom mail to the host's master reaches.
		element('adminEmail', {}, `postmaster@${new URL(origin).hostname}`),
		element('earliestDatestamp', {}, second(earliest ?? new Date(0))),
		element('deletedRecord', {}, 'persistent'),
		element('granularity', {}, 'YYYY-MM-DDThh:mm:ssZ'),
	);

const formats = (prefix: string): Xml =>
	element(
		'ListMetadataFormats',
		{},
		element(
			'metadataFormat',
			{},
			element('metadataPrefix', {}, prefix),
			element('schema', {}, 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd'),
			element('metadataNamespace', {}, 'http://www.openarchives.org/OAI/2.0/oai_dc/'),
		),
	);

function headerXml({ record, document }: Described, categories: readonly Category[], naming: Naming): Xml {
	const set = setOf(categories, document?.categoryId ?? record.category_id);
	return element(
		'header',
		{ status: document ? null : 'deleted' },
		element('identifier', {}, naming.identifierOf(record.number)),
		element('datestamp', {}, second(record.changed_at)),
		...(set === '' ? [] : [element('setSpec', {}, set)]),
	);
}

function recordXml(one: Described, categories: readonly Category[], naming: Naming): Xml {
	const { document } = one;
	return element(
		'record',
		{},
		headerXml(one, categories, naming),
		...(document ? [element('metadata', {}, dublinCore(document, categories, naming))] : []),
	);
}

/** Unqualified Dublin Core. Who uploaded a document is nobody's business elsewhere. */
function dublinCore(document: Summary, categories: readonly Category[], { origin }: Naming): Xml {
	const oaiDc = 'http://www.openarchives.org/OAI/2.0/oai_dc/';
	const dc = (name: string, value: string) => element(`dc:${name}`, {}, value);
	return element(
		'oai_dc:dc',
		{
			'xmlns:oai_dc': oaiDc,
			'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
			'xsi:schemaLocation': `${oaiDc} http://www.openarchives.org/OAI/2.0/oai_dc.xsd`,
		},
		dc('title', document.title),
		...pathNames(categories, document.categoryId).map((name) => dc('subject', name)),
		dc('publisher', libraryName),
		dc('date', dayInChina(new Date(document.publishedAt ?? document.uploadedAt))),
		dc('type', 'Text'),
		dc('format', document.format),
		dc('identifier', documentAddress({ origin }, document.number)),
	);
}
