import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadLanguage } from '../language/language.ts';
import { proofread } from '../proofread.ts';
import { timesIn } from './evidence.ts';

const language = await loadLanguage();
const typos = (text: string) => proofread({ text }, { language }).filter(({ kind }) => kind === 'typo');
const told = (text: string) => typos(text).map(({ found, suggestion }) => `${found}>${suggestion}`);

test.each([
	['县级以上人民政俯应当加强对这项工作的领导。', '政俯>政府'],
	['政府工作报告提出的任务要认真贯砌落实。', '贯砌>贯彻'],
	['我们要坚持以人为本，构键和谐社会。', '构键>构建'],
	['推动经济高质量发展，持续改善民生保樟。', '保樟>保障'],
	['加强作工领导，推进各项工作。', '作工>工作'],
	['目前，这项工作以经完成，群众反映良好。', '以经>已经'],
	['各级党组织要认真按排，确保各项工作落到实处。', '按排>安排'],
	['各项工作己取得明显成效，农民收人稳步增长，要深人开展调研。', '己>已', '收人>收入', '深人>深入'],
])('%s', (text, ...expected) => expect(told(text)).toEqual(expected));

test.each([
	'各级党组织要认真安排部署，确保各项工作落到实处。',
	'驻村第一书记侯国梁、候补委员欧阳秉谦到田坎上与乡亲们拉家常。',
	'学而时习之，不亦说乎？有朋自远方来，不亦乐乎？',
	'项目采用 Kubernetes 部署，日志写入 Elasticsearch。',
])('%s is right', (text) => expect(told(text)).toEqual([]));

test('who writes a word again means it', () => {
	const own = '青峁村的布暑台是一处古迹。布暑台建于明代。村里修缮布暑台，保护布暑台。';
	expect(told(own)).toEqual([]);
});

test('without the language nothing is told but what stands in lists', () => {
	expect(proofread({ text: '县级以上人民政俯应当加强对这项工作的领导。' })).toEqual([]);
});

test('each is told once, with its reason and how often the right word was met', () => {
	const [first, ...others] = typos('县级以上人民政俯应当加强对这项工作的领导。');
	expect(others).toEqual([]);
	expect(first?.why.code).toBe('same_sound');
	expect(Number(first?.why.words.times)).toBeGreaterThan(100);
	expect(first?.confidence).toBeGreaterThan(0.7);
});

test('whatever the text, every place holds what is told to stand there', () => {
	const pieces = fc.constantFrom(
		'政府',
		'政俯',
		'工作',
		'作工',
		'部署',
		'布',
		'署',
		'的',
		'\n',
		' ',
		'，',
		'。',
		'2',
		'A',
		'𠮷',
		'已经',
		'以经',
	);
	fc.assert(
		fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
			const text = parts.join('');
			for (const { start, end, found, confidence } of typos(text)) {
				expect(text.slice(start, end).replace(/[\s\u3000]/g, '')).toBe(found);
				expect(confidence > 0 && confidence <= 1).toBe(true);
			}
		}),
	);
});

test('how often words stand elsewhere is told up to three, each place for itself', () => {
	const again = timesIn('一二三。一二三，二二二二，四五四五四五四五四五四');
	const times = (run: string) => again({ written: `\n\n${run}\n\n` }, 1);
	expect(['一二三', '二二二', '四五四', '五四五', '二三。', '无此字'].map(times)).toEqual([1, 1, 3, 3, 0, -1]);
});
