import { expect, test } from 'vitest';
import { kept } from '../../router.ts';
import { buildAccount, buildFounder, buildOrganisation, createTestProduct } from '../../testing/index.ts';
import { custodyHandlers, custodyJobs } from './index.ts';

const product = await createTestProduct();
const { db, secrets, log } = product;
const founder = product.clientAs(await buildFounder(db));
const branch = await buildOrganisation(product, { parent: await buildOrganisation(product, { parent: null }) });
const refusal = (code: string) => expect.objectContaining({ code });

test('who manages keys sees which seals what, and has everything sealed anew', async () => {
	const manager = product.clientAs({ ...(await buildAccount(db)), permissions: ['key.manage'] }).custody;
	const { personId } = await founder.organisation.member.add({
		organisationId: branch,
		name: '江一苇',
		state: 'full',
		from: '2026-02-01',
		phone: '13800001234',
	});
	const before = secrets.current();
	expect(await manager.key.list()).toEqual(
		expect.arrayContaining([expect.objectContaining({ name: before, current: true, values: 1 })]),
	);
	const { made, current } = await manager.key.rotate();
	expect([made, current === before]).toEqual([true, false]);
	expect(await manager.key.rotate()).toEqual({ made: false, current });
	const [job] = custodyJobs;
	const waiting = await product.boss.fetch(job?.name ?? '');
	const handler = custodyHandlers(kept, { db, secrets, clock: () => new Date(), log, settling: 0 }).find(
		({ definition }) => definition === job,
	);
	await handler?.handle(waiting[0]?.data, { last: false, signal: new AbortController().signal });
	expect((await manager.key.list()).filter(({ values }) => values > 0)).toMatchObject([{ name: current, values: 1 }]);
	const reveal = { id: personId, field: 'phone', reason: '核对联系方式' } as const;
	expect(await founder.organisation.person.reveal(reveal)).toEqual({ value: '13800001234' });
});

test('nobody else does', async () => {
	const reader = product.clientAs(await buildAccount(db)).custody;
	const stranger = product.clientAs(null).custody;
	await expect(reader.key.list()).rejects.toThrow(refusal('FORBIDDEN'));
	await expect(reader.key.rotate()).rejects.toThrow(refusal('FORBIDDEN'));
	await expect(stranger.key.list()).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
	await expect(stranger.key.rotate()).rejects.toThrow(refusal('SIGN_IN_REQUIRED'));
});
