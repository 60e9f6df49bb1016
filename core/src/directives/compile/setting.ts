import { organEndings } from '../words/organs.ts';
import { datedBy, type Registered } from './dated.ts';
import type { Setting } from './meaning.ts';

const forms = '讲话|致辞|报告|通知|意见|方案|规划|计划|要点|办法|规定|决定|通报|细则|总结';

/** The organ that a title begins with: 县委组织部在…, 中共XX县委关于…. */
function officeOf(title: string): string | null {
	const lead = /^(?:20[0-9]{2}年)?(?:在)?(?<office>[\u4e00-\u9fffX]{2,30}?)(?:在|关于|印发|召开)/.exec(title)?.groups
		?.office;
	if (lead === undefined) return null;
	return organEndings.some(({ ending }) => lead.endsWith(ending)) ? lead : null;
}

/** Forms that tell what was done, or bind whoever comes under them at any time; all others ask for something to be done. */
const tells =
	/(?:报告|总结|公报|法|法典|条例|规定|决定|修正案|准则|章程|公约|议事规则|司法解释|批复)(?:（[^）]*）|\([^)]*\))*$/;

/** How a report opens where its title is not there. */
const reports = /向(?:大会|会议|全会)[^。]{0,12}报告|^[^。]{0,20}。?各位代表：/;

/** The post of who leads an organ. */
function headOf(office: string): string | null {
	const ending = organEndings.find((each) => office.endsWith(each.ending));
	return ending === undefined ? null : `${office}${ending.head}`;
}

/** The campaign that is spoken of most: what stands between 开展 and 活动. */
function campaignOf(text: string): string | null {
	const counts = new Map<string, number>();
	for (const match of text.matchAll(/开展(?:好)?[“"]?(?<name>[\u4e00-\u9fff]{2,10}?)[”"]?活动/g)) {
		const name = match.groups?.name ?? '';
		if (!/[的了好在和等各]/.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
	return most === undefined ? null : `${most[0]}活动`;
}

/** The red head over a document, and an organ that stands on a line of its own above the title. */
const redHead = /^(?<office>[\u4e00-\u9fffX]{2,30}?)(?:（[^）]{1,8}）)?文件$/;
const besideTitle =
	/^(?:[^。]{0,12}[〔[［【（(](?:19|20)[0-9]{2}[〕\]］】）)][0-9]{1,5}号|(?:特急|加急|急件|平急|机密|秘密|内部资料)[^。]{0,12}|签发人[^。]{0,12})$/;
const isOrgan = (line: string): boolean =>
	/^[\u4e00-\u9fffX]{2,30}$/.test(line) && organEndings.some(({ ending }) => line.endsWith(ending));

/** The organ above the title, where one stands there, and the title: below a red head, a number, or the names of who issues it together. */
function titled(all: readonly string[]): [string | null, string] {
	const lines = all.filter((line, at) => at === 0 || !besideTitle.test(line));
	const begins = lines.findIndex((line) => line.startsWith('关于'));
	const heads = lines.slice(0, Math.max(0, begins)).map((line) => redHead.exec(line)?.groups?.office ?? line);
	if (heads.length > 0 && heads.every(isOrgan)) return [heads.at(-1) ?? null, lines[begins] ?? ''];
	const [first = '', next = ''] = lines;
	const office = redHead.exec(first)?.groups?.office;
	return office === undefined || next === '' ? [null, first] : [isOrgan(office) ? office : null, next];
}

/** What the document says of itself in its title and throughout. @param text as the rules read it */
export function settingOf(text: string, registered: Registered | null = null): Setting {
	const lines = text
		.split('。')
		.filter((line) => line.trim() !== '')
		.slice(0, 8)
		.map((line) =>
			line
				.replace(/^#+\s*/, '')
				.trim()
				.slice(0, 120),
		);
	const [head, title] = titled(lines);
	const office = officeOf(title) ?? head;
	return {
		title,
		office,
		speaker: office === null ? null : headOf(office),
		form: new RegExp(`(?:${forms})(?=$|[（(])`).exec(title)?.[0] ?? null,
		campaign: campaignOf(text),
		asks: !tells.test(title) && !reports.test(text.slice(0, 400)),
		...datedBy(text, title, registered),
	};
}
