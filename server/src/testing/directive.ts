import { leftIn } from '@pacesetter/core/directives/desk';
import type { SignedIn } from '@pacesetter/core/identity';
import { insertVersion, settleDocuments } from '../modules/library/store/index.ts';
import { buildCategory, buildDocument, buildRendition, unique } from './build.ts';
import { buildFounder } from './organisation.ts';
import type { TestProduct } from './product.ts';

/** A short directive, told from the others by its title: two levels, an owner, a quota, a date, an event, and a duty. */
export const directiveText = (): string =>
	[
		unique('中共望舒县委关于开展清泉行动的通知'),
		'各镇党委要在2026年10月30日前召开动员会。',
		'一、目标要求',
		'主要任务是：把便民服务做实。力争年内群众满意率达到百分之九十。',
		'二、主要内容和步骤',
		'（一）健全便民服务网络体系。各镇党委要选择1-2项亮点工作，整理成信息上报。',
		'（二）开展结对帮扶。到建党110周年时，每村结对帮扶不少于5户。',
		'三、组织领导',
		'成立清泉行动领导小组，县委书记为组长，各镇党委书记为成员。督查室要加强督查。',
	].join('\n');

/** A document of the founder's in the library, with its text. */
export async function buildSource(product: TestProduct, text = directiveText(), state?: 'processing') {
	const uploader = await buildFounder(product.db);
	const category = await buildCategory(product.db);
	const built = await buildDocument(product, {
		uploader,
		category,
		text,
		title: unique('通知'),
		...(state ? { state } : {}),
	});
	return { ...built, text };
}

/** What is registered of a directive where nothing else is wished. */
export const plainRegistration = {
	title: '关于开展清泉行动的通知',
	issuerId: null,
	issuerName: '中共望舒县委',
	level: 3 as const,
	number: null,
	issuedOn: null,
	receivedAt: '2026-09-01T08:00:00+08:00',
	deployedAt: null,
	form: 'general' as const,
	parentId: null,
	attachments: [],
};

/** A directive of an organisation, read and laid on its desk. @returns its id */
export async function buildDirective(
	product: TestProduct,
	wish: { organisationId: number; by?: SignedIn; text?: string; parentId?: string | null; read?: boolean },
): Promise<{ id: string; document: Awaited<ReturnType<typeof buildSource>> }> {
	const document = await buildSource(product, wish.text);
	const client = product.clientAs(wish.by ?? (await buildFounder(product.db))).directives.directive;
	const { id } = await client.register({
		...plainRegistration,
		organisationId: wish.organisationId,
		document: document.number,
		parentId: wish.parentId ?? null,
	});
	if (wish.read !== false) await product.readDirectives(document.content);
	return { id, document };
}

/** Another version of a document, converted and shown. @returns its content */
export async function buildVersion(
	product: TestProduct,
	document: { readonly id: string },
	version: number,
	text: string,
): Promise<string> {
	const { db } = product;
	const now = new Date();
	const { content } = await buildRendition(product, { text });
	await insertVersion(db, {
		documentId: document.id,
		version,
		content,
		fileName: 'directive.txt',
		uploaderId: null,
		now,
	});
	await settleDocuments(db, content, now);
	return content;
}

/** Gives a reason for whatever stands in the way of a draft, so that a campaign can be made of it: of one item at least. */
export async function waiveRest(client: ReturnType<TestProduct['clientAs']>, id: string): Promise<void> {
	const { desk } = client.directives;
	const found = await desk.get({ id });
	if (!found.items.some(({ state }) => state === 'accepted')) {
		const clauses = found.clauses.slice(0, 1).map((clause) => clause.id);
		const wish = { act: 'item.add' as const, kind: 'action' as const, text: '另行研究', clauses };
		await desk.act({ id, revision: found.revision, wish });
	}
	const { revision, lint } = await desk.get({ id });
	const checks = leftIn(lint).map(({ key }) => key);
	if (checks.length === 0) return;
	await desk.act({ id, revision, wish: { act: 'check.waive', checks, reason: '另行研究' } });
}
