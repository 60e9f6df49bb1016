import type { Placed } from './placed.ts';

/** 经县委同意, 按照会议要求: what a sentence goes by before it asks for something. */
const leads =
	'(?:经(?!费|济|营|常|验|办|纪)|根据|按照|按(?=[省市县区镇乡]|中央|上级|有关|《)|依据|依照|遵照|自(?=[^，。；]{2,40}(?:以来|之[日后]))|为了?(?:深入|全面|认真|切实)*(?:贯彻|落实))';
const ends = '(?:同意|批准|批复|通过|要求|精神|部署|安排|指示|意见|通知|规定|决定|》)';
/** What is done with words of others, and not said by them: 学习会议精神. */
const takes = '学习|传达|贯彻|落实|宣传|宣讲|领会|研究|讨论|制定|制订|明确|提请|报请|完成|进行';
const ledTo = new RegExp(`^${leads}`);
const whole = new RegExp(`^${leads}.*${ends}$`);
/** 县委常委会3月20日研究同意, 县委3月5日印发《意见》: it was decided or sent out on that day. */
const decided = new RegExp(
	`^(?!.*(?:提请|报请)).*(?:同意|批准)$|^(?!.*(?:${takes}).*(?:要求|精神|部署)$).*(?:要求|精神|部署)$|^(?!.*(?:要(?!求)|将|拟|须)).*(?:印发|下发|出台|发布|研究|审议|通过)[^《]{0,12}《`,
);
/** By when something is due, whatever it goes by: 按照要求于5月10日前. */
const limit = /[前内]/;

/** So far to both sides the ends of a piece are looked for. */
const wide = 120;
function pieceAt(text: string, from: number, to: number): { readonly words: string; readonly goesOn: boolean } {
	const before =
		text
			.slice(Math.max(0, from - wide), from)
			.split(/[，。；：]/)
			.at(-1) ?? '';
	const behind = text.slice(to, to + wide);
	const length = behind.search(/[，。；：]/);
	const rest = length < 0 ? behind : behind.slice(0, length);
	return { words: (before + text.slice(from, to) + rest).trim(), goesOn: behind.charAt(length) === '，' };
}

/**
 * Tells whether what was read stands in words that only tell what a sentence goes by: 经县委3月20日研究同意，各支部要……. A day in them is that of what was done, and
 * what they name is asked of nobody.
 */
export function isGround(text: string): (placed: Placed) => boolean {
	return ({ meaning: { kind, rule, found }, from, to }) => {
		if (kind === 'deadline') {
			if ((rule !== 'due by' && rule !== 'window') || limit.test(found)) return false;
			const { words, goesOn } = pieceAt(text, from, to);
			return decided.test(words) || (goesOn && ledTo.test(words));
		}
		if (kind !== 'action' || rule === 'asked') return false;
		const { words, goesOn } = pieceAt(text, from, Math.max(from, Math.min(to, from + wide)));
		return goesOn && whole.test(words);
	};
}
