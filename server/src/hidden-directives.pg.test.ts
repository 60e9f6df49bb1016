import { contract } from '@pacesetter/core/contract';
import type { SignedIn } from '@pacesetter/core/identity';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { updateDocument } from './modules/library/store/index.ts';
import { buildPlan, workCampaigns } from './testing/campaign.ts';
import { buildSource, plainRegistration, waiveRest } from './testing/directive.ts';
import {
	buildFounder,
	buildHolder,
	buildOrganisation,
	createTestProduct,
	proceduresOf,
	signInAs,
} from './testing/index.ts';

/**
 * A directive is no way around who may read its document: whoever stands above an organisation and looks after its directives gets the same
 * answers, byte for byte, before and after it registered one whose document is not for him. A GET way that is not listed here fails.
 */
const product = await createTestProduct();
const { db } = product;
const county = await buildOrganisation(product);
const town = await buildOrganisation(product, { parent: county, type: 'committee' });
const branch = await buildOrganisation(product, { parent: town });
const founder = await buildFounder(db);
const whole = product.clientAs(founder);
const above = {
	'a superior who looks': await buildHolder(db, { role: 'viewer', at: county }),
	'a superior who works': await buildHolder(db, { role: 'department_clerk', at: county }),
};
const inside = await buildHolder(db, { role: 'secretary', at: town });

const directiveWays = ['', '/{id}', '/{id}/desk', '/{id}/left', '/{id}/light?clause={clause}', '/{id}/events'];
const campaignWays = [
	'',
	'/{campaign}',
	'/{campaign}/plan/difference?from=1',
	'/{campaign}/directive',
	'/{campaign}/clauses',
	'/{campaign}/board',
	'/{campaign}/tasks',
	'/{campaign}/rhythm',
	'/{campaign}/phases',
	'/{campaign}/closing',
	'/{campaign}/meetings',
	'/{campaign}/emergencies',
	'/{campaign}/models',
	'/{campaign}/papers/plan',
	'/{campaign}/papers/sheet',
	'/{campaign}/papers/burden',
	'/{campaign}/filings',
	'/{campaign}/papers/report',
	'/issuers',
	'/standing',
	'/uppers?issuerId={place}',
	'/instances',
	'/instances/{instance}',
	'/filings',
	'/tasks',
	'/tasks/{task}',
	'/deviations',
	'/emergencies',
	'/calendar',
];

/** About an organisation, not about what it has registered. */
const elsewhere = ['GET /api/directives/limits/{organisationId}'];

test('every way in is listed', () => {
	const known = [
		...elsewhere,
		...directiveWays.map((way) => `GET /api/directives${way}`),
		...[...campaignWays, '/repeats?directive={id}', '/repeats/{clause}?directive={id}'].map(
			(way) =>
				`GET /api/campaigns${way.replace(/\{(campaign|instance|task)\}/, '{id}').replace(/papers\/\w+/, 'papers/{kind}')}`,
		),
	].map((way) => way.replace(/\?.*/, ''));
	const { directives, campaigns } = contract;
	for (const way of proceduresOf({ directives, campaigns }).filter((route) => route.startsWith('GET '))) {
		expect(known).toContain(way);
	}
});

type Hiding = 'public' | 'organisation' | 'named' | 'frozen' | 'waiting' | 'returned' | 'withdrawn' | 'recycled';
const hidings: Record<Exclude<Hiding, 'public'>, Parameters<typeof updateDocument>[2]> = {
	organisation: { visibility: 'organisation', organisation_id: town },
	named: { visibility: 'named' },
	frozen: { frozen_at: new Date() },
	waiting: { state: 'in_review', approved_version: null, published_at: null },
	returned: { state: 'returned', approved_version: null, published_at: null },
	withdrawn: { state: 'withdrawn' },
	recycled: { recycled_at: new Date() },
};

/** A directive of the town, read and with all proposals accepted, whose document is then hidden. */
async function plant(hiding: Hiding, more: { parentId?: string; attachments?: number[] } = {}) {
	const document = await buildSource(product);
	const { id } = await whole.directives.directive.register({
		...plainRegistration,
		...more,
		title: document.title,
		organisationId: town,
		document: document.number,
	});
	await product.readDirectives(document.content);
	const { revision, items, clauses } = await whole.directives.desk.get({ id });
	const wish = { act: 'item.settle', items: items.map((item) => item.id), state: 'accepted' } as const;
	await whole.directives.desk.act({ id, revision, wish });
	if (hiding !== 'public') await updateDocument(db, document.id, hidings[hiding]);
	return { id, document, clauses };
}

async function ask(caller: SignedIn, path: string): Promise<string> {
	const answer = await product.fetch(path, { headers: await signInAs(product, caller) });
	if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
		await answer.body?.cancel();
		return `${answer.status} a stream`;
	}
	return `${answer.status} ${await answer.text()}`;
}

const never = '00000000-0000-7000-8000-000000000000';

/** The answers about directives: of one that everybody sees, which carries on the hidden one. */
async function answers(caller: SignedIn, id: string, clause: string): Promise<string[]> {
	const found: string[] = [];
	for (const way of ['?size=100', ...directiveWays.slice(1)]) {
		found.push(await ask(caller, `/api/directives${way.replace('{id}', id).replace('{clause}', clause)}`));
	}
	return found;
}

/** Who looks is told nothing by any of them; who works keeps what was withdrawn or thrown away. */
const untold: Record<keyof typeof above, Exclude<Hiding, 'public'>[]> = {
	'a superior who looks': ['organisation', 'named', 'frozen', 'waiting', 'returned', 'withdrawn', 'recycled'],
	'a superior who works': ['organisation', 'named', 'frozen', 'waiting', 'returned'],
};
const cases = Object.entries(untold).flatMap(([who, all]) =>
	all.map((hiding) => ({ who: who as keyof typeof above, hiding })),
);

test.each(cases)('$who hears nothing of one whose document is $hiding', async ({ who, hiding }) => {
	const caller = above[who];
	const open = await plant('public');
	const clause = open.clauses[1]?.id ?? '';
	const before = await answers(caller, open.id, clause);
	const hidden = await plant(hiding);
	await whole.directives.directive.edit({
		...plainRegistration,
		title: open.document.title,
		id: open.id,
		parentId: hidden.id,
	});
	const { revision } = await whole.directives.desk.get({ id: open.id });
	expect(await answers(caller, open.id, clause)).toEqual(before);
	for (const way of directiveWays.slice(1)) {
		const by = (id: string) => ask(caller, `/api/directives${way.replace('{id}', id).replace('{clause}', clause)}`);
		expect(await by(hidden.id)).toBe(await by(never));
	}
	// Nor by what he may do: a campaign made of it, a clause that cites it, a directive below it.
	const { directives, campaigns } = product.clientAs(caller);
	await expect(
		campaigns.campaign.create({ name: '清泉行动', issuerId: town, directiveId: hidden.id }),
	).rejects.toMatchObject({ code: who === 'a superior who looks' ? 'FORBIDDEN' : 'NOT_FOUND' });
	if (who === 'a superior who looks') return;
	const cites = [{ directive: hidden.id, clause: hidden.clauses[1]?.id ?? '' }];
	await expect(
		directives.desk.act({ id: open.id, revision, wish: { act: 'clause.cite', clause, cites } }),
	).rejects.toMatchObject({ code: 'NOT_FOUND' });
	await expect(
		directives.directive.edit({ ...plainRegistration, id: open.id, parentId: hidden.id }),
	).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a clause that comes from a hidden one shows those above it only to whoever may read them', async () => {
	const hidden = await plant('organisation');
	const open = await plant('public', { parentId: hidden.id });
	const clause = open.clauses[1]?.id ?? '';
	const { revision } = await whole.directives.desk.get({ id: open.id });
	const cites = [{ directive: hidden.id, clause: hidden.clauses[1]?.id ?? '' }];
	await whole.directives.desk.act({ id: open.id, revision, wish: { act: 'clause.cite', clause, cites } });
	const shown = async (caller: SignedIn) => {
		const { clauses } = await product.clientAs(caller).directives.desk.get({ id: open.id });
		return clauses.find(({ id }) => id === clause)?.provenance.map(({ directive }) => directive);
	};
	expect(await shown(inside)).toEqual([hidden.id]);
	expect(await shown(above['a superior who works'])).toEqual([]);
});

test.each(cases)('$who is told of no repetition of one whose document is $hiding', async ({ who, hiding }) => {
	const hidden = await plant(hiding);
	const open = await plant('public');
	const { repeat } = product.clientAs(above[who]).campaigns;
	const told = await repeat.list({ directive: open.id });
	for (const { id: clause } of open.clauses) {
		const earlier = await repeat.get({ directive: open.id, clause });
		expect(JSON.stringify(earlier)).not.toContain(hidden.id);
		const times = told.find((one) => one.clause === clause)?.times ?? 0;
		// No more than twenty are told.
		expect(new Set(earlier.map(({ directive }) => directive)).size).toBe(Math.min(times, 20));
	}
	for (const way of ['/repeats?directive=', `/repeats/${open.clauses[1]?.id}?directive=`].map(
		(each) => `/api/campaigns${each}`,
	))
		expect(await ask(above[who], `${way}${hidden.id}`)).toBe(await ask(above[who], `${way}${never}`));
	// It is one to whoever may read it.
	const seen = await Promise.all(
		open.clauses.map(({ id }) => whole.campaigns.repeat.get({ directive: open.id, clause: id })),
	);
	if (hiding !== 'frozen') expect(JSON.stringify(seen)).toContain(hidden.id);
});

test('who stands where the document is for works on, also when it is withdrawn or thrown away', async () => {
	for (const hiding of ['organisation', 'withdrawn', 'recycled'] as const) {
		const { id } = await plant(hiding);
		expect((await product.clientAs(inside).directives.desk.get({ id })).text).not.toBe('');
	}
	const { id } = await plant('frozen');
	await expect(product.clientAs(inside).directives.desk.get({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('an erased document leaves its words to those whom it was for', async () => {
	const reads = async (caller: SignedIn, id: string) =>
		(await product.clientAs(caller).directives.directive.list({ size: 100 })).items.some((one) => one.id === id);
	for (const [hiding, superior] of [
		['public', true],
		['organisation', false],
		['named', false],
	] as const) {
		const { id, document } = await plant(hiding);
		await sql`DELETE FROM document WHERE id = ${document.id}`.execute(db);
		expect(await reads(inside, id)).toBe(true);
		expect(await reads(above['a superior who looks'], id)).toBe(superior);
	}
});

test('who corrects a registration takes away nothing that he is not shown', async () => {
	const clerk = product.clientAs(above['a superior who works']).directives.directive;
	const [upper, attachment] = [await plant('organisation'), await buildSource(product)];
	const { id } = await plant('public', { parentId: upper.id, attachments: [attachment.number] });
	await updateDocument(db, attachment.id, hidings.named);
	expect(await clerk.get({ id })).toMatchObject({ parentId: null, chain: [], attachments: [] });
	await clerk.edit({ ...plainRegistration, id, title: '更正后的标题' });
	expect(await whole.directives.directive.get({ id })).toMatchObject({
		title: '更正后的标题',
		parentId: upper.id,
		attachments: [{ number: attachment.number }],
	});
});

test('a campaign that was not issued is for those who may read what it is made of; one that was issued quotes no clause to others', async () => {
	const superior = above['a superior who works'];
	const { id: directiveId, document, clauses } = await plant('public');
	await waiveRest(whole, directiveId);
	const { id } = await whole.campaigns.campaign.create({ name: '清泉行动', issuerId: town, directiveId });
	const { plan: draft } = await whole.campaigns.campaign.get({ id });
	// Every plan has a part called 一、目标要求, whoever reads it.
	const quoted = draft.clauses.filter(({ text }) => text.length > 6);
	expect(quoted.length).toBeGreaterThan(2);
	await updateDocument(db, document.id, hidings.named);
	expect(await ask(superior, `/api/campaigns/${id}`)).toBe(await ask(superior, `/api/campaigns/${never}`));
	expect(await ask(superior, '/api/campaigns?size=100')).not.toContain(id);

	const plan = buildPlan({
		clauses: draft.clauses,
		actions: buildPlan().actions.map((one) => ({ ...one, clauses: [clauses[1]?.id ?? ''] })),
	});
	const { edition } = await whole.campaigns.plan.save({ id, name: '清泉行动', plan, edition: 1 });
	await whole.campaigns.plan.approve({ id, edition });
	await whole.campaigns.plan.issue({ id, scope: [town], types: ['branch', 'committee'] });
	await workCampaigns(product, 'campaigns.issue', { campaign: id });
	const { items: instances } = await whole.campaigns.instance.list({ size: 100 });
	const { items: tasks } = await whole.campaigns.board.list({ id, size: 100 });
	const instance = instances.find(({ organisation }) => organisation.id === branch)?.id ?? '';
	const values: Record<string, string> = { campaign: id, instance, task: tasks[0]?.id ?? '', place: String(town) };
	const asked = async (caller: SignedIn) => {
		const found: string[] = [];
		for (const way of campaignWays) {
			const path = way.replace(/\{(\w+)\}/, (_, name: string) => values[name] ?? '');
			found.push(await ask(caller, `/api/campaigns${path}`));
		}
		expect(found.map((answer) => answer.slice(0, 3))).toEqual(campaignWays.map(() => '200'));
		return found.join('\n');
	};
	const told = (answer: string) => quoted.filter(({ text }) => answer.includes(JSON.stringify(text).slice(1, -1)));
	expect(told(await asked(superior))).toEqual([]);
	await updateDocument(db, document.id, { visibility: 'public' });
	expect(told(await asked(superior))).toEqual(quoted);
	await updateDocument(db, document.id, hidings.frozen);
	expect(told(await asked(superior))).toEqual([]);

	// What comes next, which nobody was told yet, is for those who may read it: as a draft, and approved.
	const [found] = draft.actions;
	if (!found) throw new Error('the directive asks for nothing');
	const fresh = { ...found, form: 'act' as const, owner: '书记', from: null, due: { on: '2026-12-01' }, clauses: [] };
	const own = { ...fresh, key: 'own', text: '村民自己议事' };
	const sections = { ...plan.sections, content: draft.sections.content };
	const revised = { ...plan, sections, actions: [...plan.actions, fresh, own] };
	const next = await whole.campaigns.plan.save({ id, name: '清泉行动', plan: revised, edition });
	const isTold = async (caller: SignedIn) => {
		const all = await asked(caller);
		return [fresh.text, draft.sections.content.slice(0, 30), own.text].map((words) =>
			all.includes(JSON.stringify(words).slice(1, -1)),
		);
	};
	expect(await isTold(superior)).toEqual([false, false, true]);
	await whole.campaigns.plan.approve({ id, edition: next.edition });
	expect(await isTold(superior)).toEqual([false, false, true]);
	await updateDocument(db, document.id, { frozen_at: null });
	expect(await isTold(superior)).toEqual([true, true, true]);
	await updateDocument(db, document.id, hidings.frozen);

	// What he saves beside them keeps the words that he was not shown.
	const client = product.clientAs(superior).campaigns;
	const shown = await client.campaign.get({ id });
	await client.plan.save({
		id,
		name: '清泉行动',
		plan: { ...shown.plan, feature: '一村一策' },
		edition: shown.edition,
	});
	await updateDocument(db, document.id, { frozen_at: null });
	expect((await client.campaign.get({ id })).plan).toMatchObject({ ...revised, feature: '一村一策' });
	await whole.campaigns.plan.issue({ id, scope: [town], types: ['branch', 'committee'] });
	await updateDocument(db, document.id, hidings.frozen);
	expect(await isTold(superior)).toEqual([true, true, true]);
});
