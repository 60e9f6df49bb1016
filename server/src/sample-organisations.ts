import type { SampleOrganisation } from '@pacesetter/samples';
import { addMember, addUnit, appoint, createOrganisation, createPost, listTree } from './modules/organisation/index.ts';
import type { Act } from './platform/http/index.ts';

const establishedOn = '2012-07-01';
/** Since then the posts that nobody holds are vacant. */
const postsFrom = '2020-01-01';
const nothing = { sex: null, bornOn: null, ethnicity: null, education: null, occupation: null };

async function plant(act: Act, one: SampleOrganisation, parentId: number | null): Promise<void> {
	const party = one.type !== 'department' && one.type !== 'section' && one.type !== 'group';
	const { id } = await createOrganisation(act, {
		parentId,
		type: one.type,
		level: parentId === null ? 3 : 4,
		fullName: party ? `中共${one.name}` : one.name,
		shortName: one.name,
		effectiveOn: establishedOn,
		preview: false,
	});
	if (id === null) throw new Error('a sample organisation is not there');
	const people: string[] = [];
	for (const name of one.members ?? []) {
		const days = { from: establishedOn, joinedOn: '2008-07-01', confirmedOn: '2009-07-01' };
		const member = await addMember(act, { ...nothing, ...days, organisationId: id, name, state: 'full' });
		people.push(member.personId);
	}
	for (const { held, responsible = false, ...wish } of one.posts ?? []) {
		const elected = wish.kind !== 'head';
		const post = await createPost(act, { ...wish, responsible, elected, organisationId: id, on: postsFrom });
		const personId = held ? people.shift() : undefined;
		if (personId !== undefined) await appoint(act, { id: post.id, personId, from: postsFrom, termEndsOn: null });
	}
	for (const unit of one.units ?? [])
		await addUnit(act, { ...unit, keeperId: id, state: 'blank', exemptReason: null, organisationId: null });
	for (const child of one.below ?? []) await plant(act, child, id);
}

/** Plants the sample county's tree, all of it or nothing; where a tree stands already, nothing. */
export async function plantOrganisations(act: Act, county: SampleOrganisation): Promise<void> {
	if ((await listTree(act, {})).length === 0) await plant(act, county, null);
}
