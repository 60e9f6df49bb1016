import { requirePermission } from '@pacesetter/core/identity';
import { Refusal } from '@pacesetter/core/kernel';
import { holdsNumber } from '@pacesetter/core/organisation';
import words from '@pacesetter/web/words/zh-CN/organisation.json' with { type: 'json' };
import type { Act } from '../../../platform/http/index.ts';
import { loadPermitted } from '../load.ts';
import { limitReveals } from '../reveal-field.ts';
import { openSealed } from '../sealed.ts';
import {
	type Cursor,
	type ExportedMember,
	type ExportedOrganisation,
	type ExportedPost,
	type ExportWish,
	exportMembers,
	exportOrganisations,
	exportPosts,
} from '../store/index.ts';

export const exportForms = ['members', 'organisations', 'posts'] as const;
export type ExportForm = (typeof exportForms)[number];

export interface ExportInput {
	readonly form: ExportForm;
	readonly below?: number | undefined;
	/** Why ID numbers and phones are to be whole; left out: they are masked. */
	readonly reason?: string | undefined;
}

/** The heads are those that a roster is sent in with. */
export const exportHeads: Record<ExportForm, readonly string[]> = {
	members: [
		'姓名',
		'身份证号',
		'性别',
		'出生日期',
		'民族',
		'学历',
		'手机号',
		'党员类别',
		'入党时间',
		'转正时间',
		'职业',
		'所在党支部',
		'所在党支部编码',
	],
	organisations: ['组织名称', '组织简称', '组织编码', '组织类别', '上级党组织', '上级组织代码', '成立时间'],
	posts: ['姓名', '职务', '任职时间', '任期届满时间', '所在党组织', '党组织代码'],
};

/**
 * Who takes a roster along is in the log, and why he needs the numbers whole.
 * @throws Refusal SIGN_IN_REQUIRED, PASSWORD_CHANGE_REQUIRED, FORBIDDEN; as loadPermitted and limitReveals; INVALID
 */
export async function beginExport(act: Act, { form, below, reason }: ExportInput): Promise<void> {
	requirePermission(act.caller, 'roster.export');
	if (below !== undefined) await loadPermitted(act, 'roster.export', below);
	if (reason !== undefined) {
		requirePermission(act.caller, 'person.reveal');
		if (reason.trim().length < 4 || holdsNumber(reason)) throw new Refusal('INVALID', { field: 'reason' });
		await limitReveals(act);
	}
	// Whole numbers have an act of their own, which counts with what else was revealed.
	const name = reason === undefined ? 'export' : 'reveal';
	act.record({ act: `organisation.roster.${name}`, details: { form, reason: reason ?? null } });
}

const sexes = { male: '男', female: '女' };
const states = { full: '正式党员', probationary: '预备党员' };

function memberCells(act: Act, row: ExportedMember, whole: boolean): string[] {
	const shown = (field: 'idNumber' | 'phone', sealed: string | null, mask: string | null): string =>
		whole && row.mayReveal && sealed !== null ? openSealed(act.secrets, row.personId, field, sealed) : (mask ?? '');
	return [
		row.name,
		shown('idNumber', row.idNumberSealed, row.idNumberMask),
		row.sex ? sexes[row.sex] : '',
		row.bornOn ?? '',
		row.ethnicity ?? '',
		row.education ?? '',
		shown('phone', row.phoneSealed, row.phoneMask),
		states[row.state],
		row.joinedOn ?? '',
		row.confirmedOn ?? '',
		row.occupation ?? '',
		row.branch,
		row.branchCode,
	];
}

const organisationCells = (row: ExportedOrganisation): string[] => [
	row.fullName,
	row.shortName,
	row.code,
	words.type[row.type],
	row.above ?? '',
	row.aboveCode ?? '',
	row.establishedOn ?? '',
];

const postCells = (row: ExportedPost): string[] => [
	row.name,
	row.title,
	row.from,
	row.termEndsOn ?? '',
	row.organisation,
	row.code,
];

const first: Cursor = { preorder: -1, id: '00000000-0000-0000-0000-000000000000' };

/** The next rows of an export. @throws Refusal as beginExport */
export async function exportPage(
	act: Act,
	{ form, below, reason, after }: ExportInput & { readonly after: Cursor | null },
): Promise<{ cells: string[][]; last: Cursor | null }> {
	const account = requirePermission(act.caller, 'roster.export');
	const row = below === undefined ? null : (await loadPermitted(act, 'roster.export', below)).row;
	const wish: ExportWish = { account, below: row, after: after ?? first };
	const page = <Row extends Cursor>(rows: readonly Row[], cells: (row: Row) => string[]) => ({
		cells: rows.map(cells),
		last: rows.at(-1) ?? null,
	});
	if (form === 'organisations') return page(await exportOrganisations(act.tx, wish), organisationCells);
	if (form === 'posts') return page(await exportPosts(act.tx, wish), postCells);
	return page(await exportMembers(act.tx, wish), (member) => memberCells(act, member, reason !== undefined));
}
