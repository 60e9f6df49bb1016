import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLanguage } from '../language/language.ts';
import { proofread } from '../proofread.ts';
import { standingIn, synonymsOf } from './places.ts';

const language = await loadLanguage();
const words = (text: string) => proofread({ text }, { language }).filter(({ kind }) => kind === 'word');
const told = (text: string) => words(text).map(({ found, suggestion }) => `${found}>${suggestion}`);

test.each([
	['要高度重视平安生产工作。', '平安>安全'],
	['加强环境保护监视管理工作。', '监视>监督'],
	['调整产业构造，防止重复建立。', '构造>结构'],
])('%s', (text, finding) => expect(told(text)).toEqual([finding]));

test.each([
	'建立健全监督制度，建设平安家庭，提高领导干部的能力和水平。',
	'公安机关依法监视居住，群众生活困难程度明显下降。',
	'要坚持实践，勇于创新，努力奋斗，团结协作。',
])('%s is right', (text) => expect(told(text)).toEqual([]));

const washed =
	'加强平安生产，狠抓环境保护监视管理，推进党风廉政建立，优化产业构造，提高领导才能，增强人民生活程度，保障人民安康。';

test('where a tool went over a text, likely words are told as well', () => {
	expect(told(washed)).toEqual(expect.arrayContaining(['才能>能力', '程度>水平', '安康>健康']));
});

test('each is told with the run that official texts have there', () => {
	const reasons = words(washed).map(({ why }) => why.code);
	expect(reasons.every((code) => code === 'swap' || code === 'swap_beside' || code === 'synonym')).toBe(true);
});

test('words are found wherever they stand, with how often', () => {
	const synonyms = synonymsOf({ usual: { 平安: '安全' }, others: { 年夜: '大', 平安: '宁静 安定' } });
	const { places, times } = standingIn('平安平安，年夜，安全', synonyms);
	expect(places.map(({ at, written, meant }) => `${at} ${written} ${meant.map(({ word }) => word)}`)).toEqual([
		'0 平安 安全,宁静,安定',
		'2 平安 安全,宁静,安定',
		'5 年夜 大',
	]);
	expect([times('平安'), times('安全'), times('大')]).toEqual([2, 1, 0]);
});

test('whatever the text, every place holds what is told to stand there', () => {
	const pieces = fc.constantFrom(
		'平安',
		'生产',
		'监视',
		'管理',
		'建立',
		'程度',
		'年夜',
		'，',
		'。',
		'\n',
		' ',
		'2',
		'𠮷',
		'开展',
		'根底',
	);
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
			const text = parts.join('');
			for (const { start, end, found, confidence } of words(text)) {
				expect(text.slice(start, end).replace(/\s/g, '')).toBe(found);
				expect(confidence > 0 && confidence <= 1).toBe(true);
			}
		}),
	);
});
