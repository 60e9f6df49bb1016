import { groupNameIn } from '../../directives/compile/rules/groups.ts';
import type { OrganisationType } from '../../organisation/index.ts';
import {
	type Block,
	chineseDay,
	numberParts,
	type Paper,
	type Part,
	printable,
	proseOf,
	type Table,
} from '../../papers/index.ts';
import { usualFilingDays } from '../filing.ts';
import { numbered } from '../indicator.ts';
import { leadingGroup, type Plan, type PlanAction } from '../plan.ts';
import { type PlanDay, type PlanEvent, resolveDay } from '../plan-day.ts';
import { addresseesOf, frequencyWords, seatWords } from './words.ts';

export interface PlanFacts {
	/** Of the campaign. */
	readonly name: string;
	/** The full name of whoever issues it. */
	readonly issuer: string;
	/** 发文字号, as whoever approved it wrote it. */
	readonly reference: string;
	/** The day on which it was approved; null: it is a draft. */
	readonly approvedOn: string | null;
	readonly plan: Plan;
	readonly seats: readonly {
		readonly role: keyof typeof seatWords;
		readonly title: string;
		readonly organisation: string;
		readonly holder: string | null;
	}[];
	/** Whether it is printed with the issuer's name in red. */
	readonly red: boolean;
	/** To whom it was issued: by name, or by type where it is all of the issuer's below. */
	readonly to: { readonly names: readonly string[]; readonly types: readonly OrganisationType[] };
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text: printable(text) });

/** A day, or how it hangs on an event whose day nobody knows yet. */
export function dayWords(day: PlanDay | null, events: readonly PlanEvent[]): string {
	const known = resolveDay(day, events);
	if (known !== null) return chineseDay(known);
	if (day === null || 'on' in day) return '';
	const name = events.find(({ key }) => key === day.event)?.name ?? '';
	if (day.offsetDays === 0) return `${name}当日`;
	return `${name}${day.offsetDays < 0 ? '前' : '后'}${Math.abs(day.offsetDays)}日`;
}

/** The days that the name of a phase gives itself. */
const ownSpan = /[（(][^（）()]*[0-9〇零一二三四五六七八九十](?:年|月|日|\.)[^（）()]*[）)]$/;

function phaseParts({ phases, events }: Plan): Part[] {
	return phases.map(({ name, from, until, exits, milestones }) => {
		const span = [dayWords(from, events), dayWords(until, events)].filter((words) => words !== '').join('至');
		return {
			title: span === '' ? name : `${name.replace(ownSpan, '')}（${span}）`,
			body: [
				...milestones.map((one) => paragraph(`节点：${one.name}${one.on ? `，${dayWords(one.on, events)}` : ''}。`)),
				...exits.map(({ text, target }) => paragraph(`转段条件：${text}${target === null ? '' : `，达到${target}`}。`)),
				// A phase is told also where nothing more is said of it.
				...(exits.length + milestones.length === 0 ? [paragraph('按方案推进本阶段工作。')] : []),
			],
		};
	});
}

const cells = (texts: readonly (string | number | null)[]): string[] =>
	texts.map((text) =>
		String(text ?? '')
			.split('\n')
			.map(printable)
			.join('\n'),
	);

const indicatorTable = ({ indicators }: Plan): Table[] =>
	numbered(indicators).length === 0
		? []
		: [
				{
					kind: 'table',
					columns: [
						{ name: '指标', share: 6, align: 'left' },
						{ name: '单位', share: 2, align: 'centre' },
						{ name: '基数', share: 2, align: 'centre' },
						{ name: '底线', share: 2, align: 'centre' },
						{ name: '争取', share: 2, align: 'centre' },
					],
					rows: numbered(indicators).map(({ name, unit, baseline, floor, stretch }) =>
						cells([name, unit, baseline, floor, stretch]),
					),
				},
			];

/** What is to be done, by whom and by when. */
function actionTable(actions: readonly PlanAction[], events: readonly PlanEvent[]): Table {
	return {
		kind: 'table',
		columns: [
			{ name: '序号', share: 1.4, align: 'centre' },
			{ name: '任务', share: 5.8, align: 'left' },
			{ name: '标准', share: 3.8, align: 'left' },
			{ name: '责任人', share: 2.4, align: 'centre' },
			{ name: '完成时限', share: 4.4, align: 'centre' },
		],
		rows: actions.map(({ text, standard, measure = '', owner, due, every }, place) =>
			cells([
				place + 1,
				text,
				[standard, measure].filter((words) => words !== '').join('\n'),
				owner,
				`${frequencyWords[every]}${every === 'once' ? '' : '\n'}${dayWords(due, events)}`,
			]),
		),
	};
}

const standardParts = ({ standards }: Plan): Part[] =>
	standards.map(({ name, subject, criteria }) => ({
		title: subject === '' ? name : `${name}（${subject}）`,
		body: criteria.map((text, place) => paragraph(`${place + 1}.${text}`)),
	}));

/** What a group is called, which its words may say in a whole sentence. */
const titleOf = ({ name, settled }: NonNullable<Plan['groups']>[number]): string =>
	groupNameIn(settled?.text ?? name) ?? name;

/** Who sits in the leading group, as the directive words it where nobody was found for it; then the other groups in its words. */
const seatBlocks = ({ seats, plan }: PlanFacts): Block[] => {
	const leading = leadingGroup(plan);
	const said = (group: typeof leading) => (group?.seats ?? []).map(({ role, who }) => `${seatWords[role]}：${who}`);
	const filled = seats.map(
		({ role, title, organisation, holder }) => `${seatWords[role]}：${holder ?? '（空缺）'}　${organisation}${title}`,
	);
	const others = (plan.groups ?? []).filter((group) => group !== leading);
	return [
		...(filled.length > 0 ? filled : said(leading)),
		...others.flatMap((group) => [`${titleOf(group)}：`, ...said(group)]),
	].map(paragraph);
};

/** 实施方案: its sections, phases, standards, leading group and duties; what is to be done stands in an attachment. */
export function planPaper(facts: PlanFacts): Paper {
	const { name, issuer, plan, approvedOn, red, reference, to } = facts;
	const seats = seatBlocks(facts);
	const duties = plan.duties.map(({ text, office, settled }) => {
		const day = dayWords(settled?.due ?? null, plan.events);
		return paragraph(`${office === '' ? '' : `${office}：`}${text}${day === '' ? '' : `（${day}前）`}`);
	});
	const organisation: Part['body'] = [
		...proseOf(plan.sections.organisation),
		{ title: '领导小组', body: seats },
		{ title: '责任分工', body: duties },
		{ title: '方案报备', body: [paragraph(filingWords(plan))] },
	];
	const parts: Part[] = [
		{ title: '目标要求', body: [...proseOf(plan.sections.goals), ...indicatorTable(plan)] },
		{ title: '主要内容', body: proseOf(plan.sections.content) },
		{ title: '方法步骤', body: [...proseOf(plan.sections.steps), ...phaseParts(plan)] },
		{ title: '工作标准', body: standardParts(plan) },
		{ title: '组织领导', body: withoutEmpty(organisation) },
		{ title: '宣传公示', body: proseOf(plan.publicity) },
		{ title: '本级特色', body: proseOf(plan.feature) },
	];
	const lists = (['mandatory', 'optional'] as const).flatMap((kind) => {
		const actions = plan.actions.filter((action) => action.kind === kind);
		if (actions.length === 0) return [];
		const title = kind === 'mandatory' ? '规定动作任务清单' : '自选动作清单';
		return [{ title, body: [actionTable(actions, plan.events)] }];
	});
	return {
		head: red ? { organ: issuer, number: reference } : null,
		title: printable(/方案$/.test(name) ? name : `${name}实施方案`),
		note: approvedOn === null ? '（草案）' : '',
		// A plan by itself is what a letter brings along; with the issuer's name above it, it is the letter.
		to: red ? printable(addresseesOf(to.names, to.types)) : '',
		body: numberParts(parts),
		attachments: lists,
		signature: { organ: issuer, day: approvedOn },
		imprint: red && approvedOn !== null ? { copies: '', organ: issuer, day: approvedOn } : null,
	};
}

/** By when plans below it are filed. */
const filingWords = ({ filing, events }: Plan): string =>
	filing
		? `各单位结合实际制定本级方案，于${dayWords(filing, events)}前报备。`
		: `各单位结合实际制定本级方案，自印发之日起${usualFilingDays}日内报备。`;

const withoutEmpty = (body: Part['body']): Part['body'] =>
	body.filter((item) => 'kind' in item || item.body.length > 0);
