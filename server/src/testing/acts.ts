import type { RouterClient } from '@orpc/server';
import type { organisationRouter } from '../modules/organisation/index.ts';
import { buildAccount, unique } from './build.ts';
import type { TestProduct } from './product.ts';
import type { Subject } from './subject.ts';

type Client = RouterClient<ReturnType<typeof organisationRouter>>;
interface Around {
	readonly product: TestProduct;
	readonly town: number;
	readonly other: number;
}
/** @returns the rows of a list that concern the subject; anything else counts as done */
type Try = (client: Client, subject: Subject, around: Around) => Promise<readonly unknown[] | object>;

const effectiveOn = '2026-03-01';
const names = () => ({ fullName: unique('中共某'), shortName: unique('某'), effectiveOn });
const page = { size: 100 };

/** How each procedure of the organisation is tried on a subject, with an input that is right. */
export const acts: Record<string, Try> = {
	'organisation.tree': (client, { branch }) => client.organisation.tree({ below: branch }).then(() => ({})),
	'organisation.list': async (client, { branch }) =>
		(await client.organisation.list({ ...page, query: await codeOrNone(client, branch) })).items,
	'organisation.get': (client, { branch }) => client.organisation.get({ id: branch }),
	'organisation.history': (client, { branch }) => client.organisation.history({ id: branch }),
	'organisation.past': (client, { branch }) =>
		client.organisation.past({ id: branch, on: effectiveOn }).then(() => ({})),
	'change.create': (client, { branch }) => client.change.create({ parentId: branch, type: 'group', ...names() }),
	'change.rename': (client, { branch }) => client.change.rename({ id: branch, ...names() }),
	'change.move': async (client, { branch, above }) =>
		client.change.move({ id: branch, parentId: await above(), effectiveOn }),
	'change.merge': async (client, { branch, sister }) =>
		client.change.merge({ id: branch, sources: [await sister()], effectiveOn }),
	'change.split': (client, { branch }) => client.change.split({ id: branch, ...names() }),
	'change.abolish': (client, { branch }) => client.change.abolish({ id: branch, effectiveOn }),
	'change.restore': async (client, { ended }) => client.change.restore({ id: await ended(), effectiveOn }),
	'member.list': async (client, { member }) => {
		const { name } = await member();
		return (await client.member.list({ ...page, query: name })).items;
	},
	'member.add': (client, { branch }) =>
		client.member.add({ organisationId: branch, name: unique('某'), state: 'full', from: effectiveOn }),
	'member.edit': async (client, { member }) => {
		const { id, name } = await member();
		const blank = { sex: null, bornOn: null, ethnicity: null, education: null, joinedOn: null, confirmedOn: null };
		return client.member.edit({ id, name, ...blank, occupation: '农技员' });
	},
	'member.confirm': async (client, { member }) => client.member.confirm({ id: (await member()).id, on: effectiveOn }),
	'member.end': async (client, { member }) =>
		client.member.end({ id: (await member()).id, on: effectiveOn, because: 'withdrew' }),
	'member.retract': async (client, { member }) => client.member.retract({ id: (await member()).id }),
	'member.unconfirm': async (client, { confirmed }) => client.member.unconfirm({ id: (await confirmed()).id }),
	'member.reinstate': async (client, { left }) => client.member.reinstate({ id: (await left()).id }),
	'member.past': async (client, { branch, member }) => {
		const { id } = await member();
		const wish = { ...page, organisationId: branch, on: effectiveOn };
		return (await client.member.past(wish)).items.filter((row) => row.id === id);
	},
	'person.get': async (client, { member }) => client.person.get({ id: (await member()).personId }),
	'person.reveal': async (client, { member }) =>
		client.person.reveal({ id: (await member()).personId, field: 'phone', reason: '核对联系方式' }),
	'person.export': async (client, { member }) =>
		client.person.export({ id: (await member()).personId, reason: '本人申请' }),
	'person.erase': async (client, { formerPerson }) =>
		client.person.erase({ id: await formerPerson(), reason: '本人申请' }),
	'transfer.list': async (client, { transfer }, { other }) => {
		const { id } = await transfer(other);
		return (await client.transfer.list(page)).items.filter((row) => row.id === id);
	},
	'transfer.propose': async (client, { member, sister, codeOf }) =>
		client.transfer.propose({ memberId: (await member()).id, toCode: await codeOf(await sister()) }),
	'transfer.release': async (client, { transfer }, { other }) =>
		client.transfer.release({ id: (await transfer(other)).id }),
	'transfer.accept': async (client, { transfer }, { other }) =>
		client.transfer.accept({ id: (await transfer(other)).id }),
	'transfer.refuse': async (client, { transfer }, { other }) =>
		client.transfer.refuse({ id: (await transfer(other)).id }),
	'transfer.withdraw': async (client, { transfer }, { other }) =>
		client.transfer.withdraw({ id: (await transfer(other)).id }),
	'transfer.reopen': async (client, { refusedTransfer }, { other }) =>
		client.transfer.reopen({ id: (await refusedTransfer(other)).id }),
	'post.list': (client, { branch }) => client.post.list({ organisationId: branch }).then(() => ({})),
	'post.due': async (client, { branch, post }) => {
		const { id } = await post();
		return (await client.post.due({ ...page, below: branch })).items.filter((row) => row.id === id);
	},
	'post.summary': (client, { branch }) => client.post.summary({ of: branch }).then(() => ({})),
	'post.create': (client, { branch }) =>
		client.post.create({ organisationId: branch, kind: 'secretary', title: '书记', on: effectiveOn }),
	'post.answer': async (client, { post }) => client.post.answer({ id: (await post()).id }),
	'post.appoint': async (client, { post, member }) =>
		client.post.appoint({ id: (await post()).id, personId: (await member()).personId, from: effectiveOn }),
	'post.relieve': async (client, { heldPost }) => client.post.relieve({ id: (await heldPost()).id, on: effectiveOn }),
	'post.retract': async (client, { heldPost }) => client.post.retract({ id: (await heldPost()).id }),
	'post.reinstate': async (client, { relievedPost }) => client.post.reinstate({ id: (await relievedPost()).id }),
	'post.abolish': async (client, { post }) => client.post.abolish({ id: (await post()).id, on: effectiveOn }),
	'unit.list': async (client, { branch, unit }) => {
		const { id } = await unit();
		return (await client.unit.list({ ...page, below: branch })).items.filter((row) => row.id === id);
	},
	'unit.coverage': (client, { branch }) => client.unit.coverage({ of: branch }).then(() => ({})),
	'unit.add': (client, { branch }) => client.unit.add({ keeperId: branch, name: unique('厂'), kind: 'enterprise' }),
	'unit.edit': async (client, { unit }) => {
		const { id, name, kind } = await unit();
		const rest = { staff: 3, members: null, state: 'preparing', exemptReason: null, organisationId: null } as const;
		return client.unit.edit({ id, name, kind, ...rest });
	},
	'unit.remove': async (client, { unit }) => client.unit.remove({ id: (await unit()).id }),
	'roster.list': async (client, { roster }) => {
		const id = await roster();
		return (await client.roster.list(page)).items.filter((row) => row.id === id);
	},
	'roster.get': async (client, { roster }) => client.roster.get({ id: await roster() }),
	'roster.rows': async (client, { roster }) => client.roster.rows({ id: await roster() }).then(() => ({})),
	'roster.places': async (client, { roster }) => client.roster.places({ id: await roster() }).then(() => ({})),
	'roster.choose': async (client, { roster, branch }) =>
		client.roster.choose({ id: await roster(), place: 0, organisationId: branch }),
	'roster.answer': async (client, { roster }) => client.roster.answer({ id: await roster(), rows: [1], answer: 'new' }),
	'roster.top': async (client, { roster }) => client.roster.top({ id: await roster(), sheet: 0 }).then(() => ({})),
	'roster.form': async (client, { roster }) => {
		const wish = { id: await roster(), sheet: 0, headRow: 1, kind: 'member', fields: ['name'] } as const;
		return client.roster.form({ ...wish, fields: [...wish.fields] });
	},
	'roster.apply': async (client, { roster }) => client.roster.apply({ id: await roster(), mode: 'all' }),
	'roster.undo': async (client, { appliedRoster }) => client.roster.undo({ id: await appliedRoster() }),
	'roster.discard': async (client, { roster }) => client.roster.discard({ id: await roster() }),
	'grant.list': (client, { branch }) => client.grant.list({ organisationId: branch }).then(() => ({})),
	'grant.places': (client) => client.grant.places({}).then(() => ({})),
	'grant.mine': (client) => client.grant.mine().then(() => ({})),
	'grant.give': async (client, { branch }, { product }) => {
		const { userName } = await buildAccount(product.db);
		return client.grant.give({ organisationId: branch, userName, role: 'viewer', scope: 'own' });
	},
	'grant.revoke': async (client, { grant }) => client.grant.revoke({ id: await grant() }),
	'grant.delegate': async (client, { grant }, { product }) => {
		const { userName } = await buildAccount(product.db);
		const time = {
			beginsAt: new Date(Date.now() + 60_000).toISOString(),
			endsAt: new Date(Date.now() + 120_000).toISOString(),
		};
		return client.grant.delegate({ id: await grant(), userName, ...time, reason: '外出学习' });
	},
};

/** The code of an organisation as far as the caller sees it. */
const codeOrNone = (client: Client, id: number): Promise<string> =>
	client.organisation.get({ id }).then(
		(found) => found.code,
		() => 'no such code',
	);
