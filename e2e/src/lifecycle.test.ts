import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { visitors } from './browser/browser.ts';
import { longText } from './documents/files.ts';
import { signIn } from './product/account.ts';
import { type DocumentFacts, libraryOf } from './product/library.ts';
import { newDataFolder, type Product, startInVain, startProduct } from './product/product.ts';

const { stranger, administrator } = visitors();
const launch = inject('launch');
const data = newDataFolder(launch);
const settings = { PACESETTER_SAMPLES: 'off' };
let product: Product;
let session: string;
let document: DocumentFacts;

beforeAll(async () => {
	product = await startProduct(launch, data, settings);
	session = await signIn(product, 'Spring-River-77');
});
afterAll(() => product?.stop());

it('publishes a document in the end, once, when its worker is killed in the middle', async () => {
	const library = libraryOf(product.address, session);
	const { id } = await library.addCategory('通知');
	const { number } = await library.upload(longText(60), { categoryId: id });
	const isUnderWay = async () => {
		const { conversion } = await library.document(number);
		return conversion.state === 'converting' && conversion.pagesDone > 2;
	};
	await expect.poll(isUnderWay, { timeout: 60_000, interval: 20 }).toBe(true);
	const worker = product.workerPid() ?? 0;
	process.kill(worker, 'SIGKILL');
	const atDeath = await library.document(number);
	expect(atDeath.conversion.state).toBe('converting');

	document = await library.settled(number);
	expect(document).toMatchObject({ state: 'published', version: 1 });
	expect(document.pages).toBe(atDeath.conversion.pages);
	expect(product.workerPid()).not.toBe(worker);
	expect((await library.mine(10)).total).toBe(1);
	const { page, open } = await stranger({ address: product.address });
	await open(`/documents/${number}`);
	const texts = await library.pages(number);
	expect(new Set(texts.map(({ text }) => text)).size).toBe(texts.length);
	await page.getByText(`第 20 / ${document.pages} 页`).waitFor();
});

it('refuses a second start on the same data in a plain sentence', async () => {
	const { code, said } = await startInVain(launch, data);
	expect(code).toBe(1);
	expect(said).toContain('Another Pacesetter is running on the data folder');
	expect(said).not.toContain('    at ');
	expect((await fetch(`${product.address}/readyz`)).status).toBe(200);
});

it('stops on SIGTERM with nothing left behind, and has everything at the next start', async () => {
	expect(await product.stop()).toMatchObject({ code: 0, leftOver: [] });
	product = await startProduct(launch, data, settings);
	expect(product.firstSignIn).toBe(null);
	const library = libraryOf(product.address, session);
	expect(await library.document(document.number)).toMatchObject({
		title: document.title,
		pages: document.pages,
		state: 'published',
		views: document.views + 1,
	});
	const { page, open } = await administrator({ address: product.address, session });
	await open(`/documents/${document.number}`);
	const picture = page.getByAltText('第 1 页', { exact: true });
	await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
	await open('/desk/documents');
	await page.getByRole('link', { name: document.title }).waitFor();
});
