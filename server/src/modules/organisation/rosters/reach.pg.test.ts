import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { buildHolder, buildOrganisation, createTestProduct } from '../../../testing/index.ts';
import { applyRoster, buildRoster, csvOf, idNumber } from '../../../testing/roster.ts';

const product = await createTestProduct();
const { db } = product;
const county = await buildOrganisation(product, { parent: null });
const town = await buildOrganisation(product, { parent: county, type: 'committee' });
await buildOrganisation(product, { parent: town, name: '柳溪村支部' });
const elsewhere = await buildOrganisation(product, { parent: null, name: '望海县委' });
await buildOrganisation(product, { parent: elsewhere, name: '望海支部' });
const secretary = await buildHolder(db, { role: 'secretary', at: town });
const clerk = await buildHolder(db, { role: 'department_clerk', at: county });
const stranger = await buildHolder(db, { role: 'department_clerk', at: elsewhere });

const faultsOf = async (batchId: string) =>
	(
		await sql<{ state: string; fault: string | null }>`SELECT state, fault FROM roster_row
			WHERE batch_id = ${batchId} ORDER BY number`.execute(db)
	).rows.map(({ state, fault }) => [state, fault]);

test('who keeps rosters establishes no organisations by them; who may establish them does', async () => {
	const content = csvOf([
		['组织名称', '组织简称', '组织类别', '上级党组织', '成立时间'],
		['中共槐树村支部委员会', '槐树村支部', '党支部', '柳溪村支部', '2026-02-01'],
		['中共杨树村支部委员会', '杨树村支部', '党支部', '', '2026-02-01'],
	]);
	const [kept, established] = [
		await buildRoster(product, secretary, { at: town, name: '党支部.csv', content }),
		await buildRoster(product, clerk, { at: town, name: '党支部.csv', content }),
	];
	expect((await faultsOf(kept)).map(([state]) => state)).toEqual(['refused', 'refused']);
	expect((await faultsOf(kept))[1]).toEqual(['refused', 'establish_no_right']);
	expect((await faultsOf(established))[1]).toEqual(['taken', null]);
});

test('an ID number in a file neither takes a person out of reach nor tells anything of him', async () => {
	const heads = ['姓名', '身份证号', '所在党支部', '入党时间'];
	const sent = await buildRoster(product, stranger, {
		at: elsewhere,
		content: csvOf([heads, ['海一帆', idNumber(71), '望海支部', '2012-07-01']]),
	});
	await applyRoster(product, stranger, sent);
	const tried = await buildRoster(product, secretary, {
		at: town,
		content: csvOf([
			heads,
			['海一帆', idNumber(71), '柳溪村支部', '2012-07-01'],
			['溪一帆', idNumber(72), '柳溪村支部', '2012-07-01'],
		]),
	});
	expect(await faultsOf(tried)).toEqual([
		['refused', 'person_not_seen'],
		['taken', null],
	]);
});
