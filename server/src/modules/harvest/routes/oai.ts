import { metadataPrefix, type OaiError, parseOai } from '@pacesetter/core/harvest';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type HttpEnv, perform } from '../../../platform/http/index.ts';
import { element, type Xml, xmlDocument } from '../../../platform/text/index.ts';
import { answerOai } from '../answer-oai.ts';
import { bringUpToDate } from '../make-records.ts';
import { type Naming, xmlOf } from './oai-xml.ts';
import { asAnybody, second, siteOf } from './site.ts';

const path = '/oai';

/** oai:host:number; an address without a dot is this machine's. */
function namingOf(origin: string): Naming {
	const prefix = `oai:${new URL(origin).hostname}:`;
	return {
		origin,
		baseUrl: `${origin}${path}`,
		identifierOf: (number) => `${prefix}${number}`,
		numberOf: (identifier) => {
			const number = identifier.startsWith(prefix) ? identifier.slice(prefix.length) : '';
			return /^[1-9]\d{0,14}$/.test(number) ? Number(number) : null;
		},
	};
}

function envelope(naming: Naming, at: Date, asked: Readonly<Record<string, string>>, ...content: Xml[]): string {
	const oai = 'http://www.openarchives.org/OAI/2.0/';
	return xmlDocument(
		element(
			'OAI-PMH',
			{
				xmlns: oai,
				'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
				'xsi:schemaLocation': `${oai} http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd`,
			},
			element('responseDate', {}, second(at)),
			element('request', asked, naming.baseUrl),
			...content,
		),
	);
}

const errorXml = ({ code, sentence }: OaiError): Xml => element('error', { code }, sentence);

/** The arguments as they were given: of a body that is a form, or of the address. */
async function argumentsOf(request: Request): Promise<[string, string][]> {
	const query = [...new URL(request.url).searchParams];
	if (request.method !== 'POST') return query;
	return [...query, ...new URLSearchParams(await request.text())];
}

/** OAI-PMH 2.0, by GET and by POST. */
export function oaiRoutes(origin: string | null): Hono<HttpEnv> {
	const routes = new Hono<HttpEnv>();
	// A form of arguments is short; more is no harvester's.
	routes.use(path, bodyLimit({ maxSize: 16 * 1024 }));
	routes.on(['GET', 'POST'], path, async (c) => {
		const naming = namingOf(siteOf(c, origin).origin);
		const given = await argumentsOf(c.req.raw);
		const parsed = parseOai(given);
		const request = asAnybody(c);
		// Before anything is read, so that what changes meanwhile is later than this.
		const at = request.clock();
		c.header('Content-Type', 'text/xml; charset=utf-8');
		c.header('Cache-Control', 'no-cache');
		if ('error' in parsed) {
			const unknown = ['badVerb', 'badArgument'].includes(parsed.error.code);
			return c.body(envelope(naming, at, unknown ? {} : Object.fromEntries(given), errorXml(parsed.error)));
		}
		await perform(request, bringUpToDate, undefined);
		const answer = await perform(request, answerOai, { request: parsed.request, numberOf: naming.numberOf });
		const content = answer.kind === 'error' ? errorXml(answer.error) : xmlOf(answer, naming, metadataPrefix);
		return c.body(envelope(naming, at, Object.fromEntries(given), content));
	});
	return routes;
}
