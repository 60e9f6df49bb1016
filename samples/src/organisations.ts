import type { SampleOrganisation, SamplePost } from './types.ts';

/** People who don't exist. Each name is used once. */
const surnames = [...'温陆江沈苏叶程方许顾'];
const givenNames = ['清禾', '晓棠', '望川', '知夏', '若溪', '长宁', '云舒', '景行', '念北', '怀瑾', '明澈'];
const people = givenNames.flatMap((given) => surnames.map((surname) => surname + given));
let used = 0;
const take = (count: number): string[] => {
	const taken = people.slice(used, used + count);
	if (taken.length < count) throw new RangeError('there are not enough invented people');
	used += count;
	return taken;
};

const secretary = (held = true): SamplePost => ({ kind: 'secretary', title: '书记', responsible: true, held });
const committee: SamplePost[] = [
	{ kind: 'deputy_secretary', title: '副书记', held: true },
	{ kind: 'committee_member', title: '组织委员', held: true },
];

const branch = (name: string, count: number, held = true): SampleOrganisation => ({
	type: 'branch',
	name: `${name}党支部`,
	members: take(count),
	posts: [secretary(held), ...(count >= 7 ? committee : [])],
});

const town = (name: string, villages: SampleOrganisation[]): SampleOrganisation => ({
	type: 'committee',
	name: `${name}党委`,
	below: villages,
	units: [
		{ name: `${name}粮食加工厂`, kind: 'enterprise', staff: 46, members: 4 },
		{ name: `${name}花卉协会`, kind: 'social_organisation', staff: 12, members: 1 },
	],
});

/** The committee of 望舒县 and what stands below it. */
export const organisations: SampleOrganisation = {
	type: 'committee',
	name: '望舒县委',
	below: [
		{
			type: 'department',
			name: '县委组织部',
			posts: [{ kind: 'head', title: '部长', responsible: true, held: false }],
			below: ['办公室', '组织科', '干部科', '人才科'].map((name) => ({
				type: 'section',
				name,
				posts: [{ kind: 'head', title: '负责人', responsible: true, held: false }],
			})),
		},
		{
			type: 'working_committee',
			name: '县直机关工委',
			below: [
				branch('县教育局', 8),
				branch('县水利局', 7),
				{ ...branch('两新组织联合', 4), type: 'joint_branch', name: '两新组织联合党支部' },
			],
		},
		town('清泉镇', [
			{
				...branch('石桥村', 9),
				below: [
					{ type: 'group', name: '第一党小组' },
					{ type: 'group', name: '第二党小组' },
				],
			},
			branch('柳溪村', 5),
			branch('北坡村', 6, false),
		]),
		town('银杏镇', [branch('杏坪村', 7), branch('月牙村', 5), branch('南塘村', 4)]),
		town('云岭乡', [branch('高岗村', 6), branch('竹里村', 5), branch('松涛村', 3)]),
	],
};
