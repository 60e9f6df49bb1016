import type { Plan } from './plan.ts';

type Exit = Plan['phases'][number]['exits'][number];
type Indicator = Plan['indicators'][number];

/** 〇 to 九, with 十 and 百: as far as targets go. */
const digits = '〇一二三四五六七八九';
function numberOf(said: string): number | null {
	if (/^[0-9]/.test(said)) return Number(said);
	const text = said.replace('两', '二').replace('零', '〇');
	const [, hundreds = '', tens = '', units = ''] =
		/^(?:(.)百)?〇?(?:(.?)十)?(.)?$/.exec(text) ?? ([] as unknown as RegExpExecArray);
	const digit = (one: string): number => digits.indexOf(one);
	const all = [hundreds, tens, units].filter((one) => one !== '');
	if (text === '' || all.some((one) => digit(one) < 0)) return null;
	return (
		(hundreds === '' ? 0 : digit(hundreds) * 100) +
		(text.includes('十') ? (tens === '' ? 1 : digit(tens)) * 10 : 0) +
		(units === '' ? 0 : digit(units))
	);
}

const figure = '[0-9]+(?:\\.[0-9]+)?|[两零〇一二三四五六七八九十百]+';
const unit = '个百分点|%|％|项|个|名|件|次|篇|册|户|人|条|分|天|日|家|支|场|万元|元';
const amounts = new RegExp(
	`(?<before>[^，,；;。]{0,12}?)(?:(?<percent>百分之)(?<of>${figure})|(?<number>${figure})(?<unit>${unit}))`,
	'g',
);

interface Amount {
	readonly before: string;
	readonly value: number;
	readonly unit: string;
}

/** Numbers with what they are numbers of, in the order of the words. */
function amountsIn(words: string): Amount[] {
	return [...words.replace(/[０-９]/g, (one) => String(one.charCodeAt(0) - 0xff10)).matchAll(amounts)].flatMap(
		({ groups = {} }): Amount[] => {
			const value = numberOf(groups.of ?? groups.number ?? '');
			const named = groups.percent ? '%' : (groups.unit ?? '').replace('％', '%');
			return value === null ? [] : [{ before: groups.before ?? '', value, unit: named }];
		},
	);
}

/**
 * What words of a measure come to: 由85%提高到95% has a baseline and a floor; what they 力争 or 争取 beside that is the stretch target, whose
 * missing is no fault. Source: R15, R30, R58.
 */
export function measured(words: string): Pick<Indicator, 'unit' | 'baseline' | 'floor' | 'stretch'> {
	const found: { unit: string; baseline: number | null; floor: number | null; stretch: number | null } = {
		unit: '',
		baseline: null,
		floor: null,
		stretch: null,
	};
	const pieces = words.split(/[，,；;。\n]/).filter((piece) => piece.trim() !== '');
	for (const piece of pieces) {
		const all = amountsIn(piece);
		const last = all.at(-1);
		if (last === undefined || (found.unit !== '' && last.unit !== found.unit)) continue;
		found.unit = last.unit;
		const [from] = all;
		if (all.length > 1 && from && /(?:由|从|现有|目前)[^，]*$/.test(from.before)) found.baseline ??= from.value;
		// What is only hoped for binds nobody where something else is said to be sure.
		const hoped = /力争|争取|努力(?:达到|实现)/.test(piece);
		if (hoped) found.stretch ??= last.value;
		else found.floor ??= last.value;
	}
	return found;
}

/** What must be reached when a phase ends, a line each: counted where there is a number or a word for a number to come, else judged. Source: R60. */
export function exitsOf(key: string, words: string): Exit[] {
	return linesOf(words).map((text, place) => {
		const [amount] = amountsIn(text);
		const counted = amount !== undefined || /一批|若干|全部|逐一|树立|整顿|转化|建立|完成/.test(text);
		return { key: `${key}-${place + 1}`, text, judged: !counted, target: amount?.value ?? null };
	});
}

/** Criteria, one a line; a list that somebody wrote in one line falls apart at its marks. */
export const linesOf = (words: string): string[] =>
	words
		.split(/[\n；;]/)
		.map((line) => line.trim())
		.filter((line) => line !== '');
