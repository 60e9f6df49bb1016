import { stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { categorySchema, documentDetail, pathTo, uploadResult, visibilities } from '@pacesetter/core/library';
import { Command } from 'commander';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { type Failure, failureOf } from './failure.ts';
import { inOrder } from './in-order.ts';
import { linkProduct, type ProductLink } from './product.ts';
import { uploadBody } from './upload-body.ts';

interface Outcome {
	readonly file: string;
	readonly ok: boolean;
	readonly number?: number;
	readonly pages?: number | null;
	readonly sameAs?: { number: number; title: string } | null;
	readonly error?: Failure;
}

const refusal = z.object({ code: z.string(), data: z.record(z.string(), z.unknown()).optional() });

/** The category with an id, a name, or a path of names such as 部署文件/通知. @throws Error naming what there is */
async function findCategory(product: ProductLink, wanted: string): Promise<string> {
	const categories = z.array(categorySchema).parse((await product.ask('GET', '/categories')).body);
	const paths = categories.map(({ id, name }) => {
		const path = pathTo(categories, id)
			.map((category) => category.name)
			.join('/');
		return { id, name, path };
	});
	const found = paths.filter(({ id, name, path }) => [id, name, path].includes(wanted));
	if (found.length === 1 && found[0]) return found[0].id;
	const list = paths
		.map(({ path }) => `  ${path}`)
		.sort()
		.join('\n');
	throw new Error(
		`${found.length > 1 ? 'Several categories are' : 'No category is'} called ${wanted}. There are:\n${list}`,
	);
}

/** Waits until a document has been converted or has failed. */
async function conversionOf(product: ProductLink, number: number) {
	for (;;) {
		const answer = await product.ask('GET', `/documents/${number}`);
		if (answer.status !== 200) throw new Error(refusal.parse(answer.body).code);
		const document = documentDetail.parse(answer.body);
		if (document.conversion.state === 'ready' || document.conversion.state === 'failed') return document;
		await delay(250);
	}
}

async function publishFile(product: ProductLink, file: string, fields: Record<string, string>): Promise<Outcome> {
	try {
		if (!(await stat(file)).isFile()) return { file, ok: false, error: { code: 'unreadable', message: 'Not a file.' } };
		const answer = await product.ask('POST', '/uploads', uploadBody(file, fields));
		if (answer.status !== 201) {
			const { code, data } = refusal.parse(answer.body);
			return {
				file,
				ok: false,
				error: { code: typeof data?.reason === 'string' ? data.reason : code, message: 'The library refused it.' },
			};
		}
		const { number, sameAs } = uploadResult.parse(answer.body);
		const { conversion } = await conversionOf(product, number);
		if (conversion.errorCode)
			return { file, ok: false, number, error: { code: conversion.errorCode, message: 'It could not be converted.' } };
		return { file, ok: true, number, pages: conversion.pages, sameAs };
	} catch (error) {
		return { file, ok: false, error: failureOf(error) };
	}
}

const tell = ({ file, ok, number, pages, sameAs, error }: Outcome): string => {
	if (!ok) return `${file}: ${error?.code}: ${error?.message}`;
	const same = sameAs ? `, the same file as ${sameAs.number} ${sameAs.title}` : '';
	return `${file}: document ${number}, ${pages} pages${same}`;
};

interface Options {
	readonly category: string;
	readonly as: string;
	readonly visibility: string;
	readonly organisation?: string;
	readonly reader?: string[];
	readonly json?: boolean;
}

/** In whose name and for whom, as an upload sends it. @throws Error naming what there is */
async function audienceOf(product: ProductLink, { organisation, reader }: Options): Promise<Record<string, string>> {
	const readers = reader ? { readers: JSON.stringify({ userNames: reader }) } : {};
	if (organisation === undefined) return readers;
	const answer = await product.ask('GET', `/my/publishers?query=${encodeURIComponent(organisation)}`);
	const places = z.array(z.object({ id: z.number(), shortName: z.string() })).parse(answer.body);
	const exact = places.filter(({ shortName }) => shortName === organisation);
	const [found, ...more] = exact.length > 0 ? exact : places;
	if (found && more.length === 0) return { ...readers, organisationId: String(found.id) };
	const list = places.map(({ shortName }) => `  ${shortName}`).join('\n');
	throw new Error(
		`${found ? 'Several organisations are' : 'None of your organisations is'} called ${organisation}.\n${list}`,
	);
}

/** `pacesetter publish`: documents into the library. */
export const publishCommand = (): Command =>
	new Command('publish')
		.description('Publish documents in the library.')
		.argument('<file...>', 'documents')
		.requiredOption('--category <name>', 'category by name, path of names or id')
		.option('--as <account>', 'account that publishes', 'admin')
		.option('--visibility <who>', visibilities.join(', '), 'public')
		.option('--organisation <name>', 'organisation in whose name it is published, by name or code')
		.option('--reader <account...>', 'accounts for whom it is, with --visibility named')
		.option('--json', 'one JSON line a file: {file, ok, number, pages, sameAs, error?}')
		.action(async (files: string[], options: Options) => {
			const product = await linkProduct(readConfig(), options.as);
			let failed = 0;
			try {
				const categoryId = await findCategory(product, options.category);
				const fields = { categoryId, visibility: options.visibility, ...(await audienceOf(product, options)) };
				await inOrder(
					files,
					(file) => publishFile(product, file, fields),
					(outcome) => {
						if (!outcome.ok) failed += 1;
						console.log(options.json ? JSON.stringify(outcome) : tell(outcome));
					},
				);
			} finally {
				await product.close();
			}
			process.exitCode = failed > 0 ? 1 : 0;
		});
