import { beforeAll, expect, it } from 'vitest';
import { phone, visitors } from './browser/browser.ts';
import { actOn, chooseFiles } from './browser/desk.ts';
import { expectInOrder, overhang } from './browser/in-order.ts';
import { brokenDocument, encryptedDocument, sampleFile } from './documents/files.ts';
import { issueCampaign, smallPlan } from './product/campaign.ts';
import { type DocumentFacts, sharedLibrary, unique } from './product/library.ts';
import { tree } from './product/tree.ts';

const { administrator, stranger } = visitors();
const library = sharedLibrary();
let published: DocumentFacts & { categoryId: string };
let failed: DocumentFacts;
let campaign: string;

beforeAll(async () => {
	published = await library.publish(sampleFile('plan.docx'), { title: unique('很长的标题'.repeat(20)) });
	failed = await library.publish(brokenDocument());
	const { id: issuerId } = await tree.county();
	const { id: branch } = await tree.branch('各页支部');
	campaign = (await issueCampaign({ issuerId, scope: [branch], plan: smallPlan })).id;
});

const readerPages: [string, () => string][] = [
	['the front page', () => '/'],
	['the list of all documents', () => '/documents'],
	['the search page', () => '/search'],
	['a category', () => `/categories/${published.categoryId}`],
	['a document', () => `/documents/${published.number}`],
	['the sign-in page', () => '/sign-in'],
	['a one-time link that opens nothing', () => '/welcome'],
	['an unknown address', () => '/nowhere'],
];
it.each(readerPages)('is in order for readers: %s', async (_, path) => {
	const visitor = await stranger();
	visitor.faults.expect(/ 404 .*\/nowhere/);
	await visitor.open(path());
	await expectInOrder(visitor);
});

const deskPages: [string, () => string][] = [
	['the upload page', () => '/desk/upload'],
	['my documents', () => '/desk/documents'],
	['the recycle bin', () => '/desk/recycle-bin'],
	['the categories', () => '/desk/categories'],
	['the versions to review', () => '/desk/reviews'],
	['the organisations', () => '/desk/organisations'],
	['the rosters', () => '/desk/rosters'],
	['the directives', () => '/desk/directives'],
	['the registration of a directive', () => '/desk/directives/new'],
	['the people', () => '/desk/organisations/people'],
	['the transfers', () => '/desk/organisations/transfers'],
	['the due posts', () => '/desk/organisations/posts'],
	['the units', () => '/desk/organisations/units'],
	['the members of an organisation', () => '/desk/organisations/1?tab=members'],
	['the posts of an organisation', () => '/desk/organisations/2?tab=posts'],
	['the members of a past day', () => '/desk/organisations/1?tab=past&part=members'],
	['the campaigns', () => '/desk/campaigns'],
	['the tasks', () => '/desk/campaigns/tasks'],
	['the own plans', () => '/desk/campaigns/plans'],
	['the requests to deviate', () => '/desk/campaigns/requests'],
	['the standing work', () => '/desk/campaigns/standing'],
	['the plan of a campaign on paper', () => `/desk/campaigns/${campaign}/papers`],
	['its sheet to judge by', () => `/desk/campaigns/${campaign}/papers?kind=sheet`],
	['its report', () => `/desk/campaigns/${campaign}/papers?kind=report`],
	['the rights', () => '/desk/grants'],
	['the own rights', () => '/desk/rights'],
	['the accounts', () => '/desk/accounts'],
	['the accounts to confirm', () => '/desk/dormant-rights'],
	['the three administrators', () => '/desk/administrators'],
	['the log of acts', () => '/desk/audit'],
	['periods and keys', () => '/desk/custody'],
	['my account', () => '/desk/me'],
	['the reports to decide', () => '/desk/moderation'],
	['own documents that were reported', () => '/desk/documents/cases'],
	['my reports', () => '/desk/reports'],
	['my notices', () => '/desk/notices'],
	['my favourites', () => '/desk/favourites'],
	['my notes', () => '/desk/notes'],
	['my share links', () => '/desk/shares'],
	['my points', () => '/desk/points'],
	['the points issued', () => '/desk/points/issues'],
	['the password page', () => '/password'],
	['a failed document', () => `/documents/${failed.number}`],
];
it.each(deskPages)('is in order at the desk: %s', async (_, path) => {
	const visitor = await administrator();
	await visitor.open(path());
	await visitor.page.waitForLoadState('networkidle');
	await expectInOrder(visitor);
});

it('is in order with files in every state on the upload page', async () => {
	const visitor = await administrator();
	visitor.faults.expect(/ 4\d\d .*\/api\/uploads/);
	await visitor.open('/desk/upload');
	await chooseFiles(visitor.page, [encryptedDocument(), { name: '图片.png', content: Buffer.from('png') }]);
	await visitor.page.getByText('选好分类，上传就会开始').waitFor();
	await expectInOrder(visitor);
});

it('is in order with a dialog and with a chosen category', async () => {
	const visitor = await administrator();
	const { page, open } = visitor;
	await open('/desk/documents');
	await actOn(page, failed.title, '编辑');
	await page.getByRole('dialog').waitFor();
	await expectInOrder(visitor);
	await open('/desk/categories');
	await page.locator('.ant-tree-title').first().click();
	await page.getByRole('button', { name: '删除空分类' }).waitFor();
	await expectInOrder(visitor);
});

it('is not wider than a phone in large type or in English', async () => {
	const visitor = await administrator({ viewport: phone });
	const { page, open, faults } = visitor;
	faults.expect(/ 404 .*\/nowhere/);
	for (const setting of ['/type?set=large', '/locale?set=en']) {
		await open(setting);
		for (const [name, path] of [...readerPages, ...deskPages]) {
			await open(path());
			expect(await overhang(page), `${name}, ${setting}`).toBe(0);
		}
	}
});
